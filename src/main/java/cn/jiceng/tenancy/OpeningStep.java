package cn.jiceng.tenancy;

import cn.jiceng.tenantfile.Tenant;

/**
 * One thing to be done before a tenant may serve requests: make its schema, migrate it, load its divisions. Steps run
 * in the order of their {@code @Order}, inside the tenant, and only where their fingerprint has changed since they last
 * succeeded, so that opening an unchanged city costs nothing.
 */
public interface OpeningStep {
    /** A short verb or noun for the progress line, unique among the steps: the record of what was done is kept by it. */
    String name();

    /** Changes whenever the step has to run again for this tenant. */
    String fingerprint(Tenant tenant);

    /**
     * Does the work; safe to repeat.
     *
     * @return what was done, for the progress line, such as {@code 600 divisions}
     */
    String run(Tenant tenant) throws Exception;
}
