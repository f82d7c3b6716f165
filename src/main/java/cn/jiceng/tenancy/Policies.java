package cn.jiceng.tenancy;

import cn.jiceng.policy.Policy;
import cn.jiceng.tenantfile.Tenant;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The policy of the current tenant, then and now. A policy that has changed in the tenant's file becomes a new version
 * when the tenant is opened; a running case keeps the version that it began with.
 */
@Component
@Order(5)
public class Policies implements OpeningStep {
    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final TenantPolicy NONE = new TenantPolicy(0, Instant.EPOCH, Policy.UNSET);

    private final Cache<String, TenantPolicy> current =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final PolicyVersions versions;
    private final Clock clock;
    private final JsonMapper json;

    Policies(PolicyVersions versions, Clock clock, JsonMapper json) {
        this.versions = versions;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public String fingerprint(Tenant tenant) {
        return Fingerprint.of(json.writeValueAsString(tenant.policy()));
    }

    @Override
    @Transactional
    public String run(Tenant tenant) {
        Optional<PolicyVersion> latest = versions.findFirstByOrderByVersionDesc();
        if (latest.isPresent() && read(latest.get()).equals(tenant.policy())) {
            return "version " + latest.get().version();
        }
        int next = latest.map(PolicyVersion::version).orElse(0) + 1;
        current.invalidate(tenant.id());
        versions.save(new PolicyVersion(next, clock.instant(), json.writeValueAsString(tenant.policy())));
        return "version " + next;
    }

    /** The policy in force, which another server may have changed up to half a minute ago. */
    public Policy current() {
        TenantPolicy found = current.get(CurrentTenant.id().orElse(""), tenant -> at(null).orElse(NONE));
        return found.policy();
    }

    /**
     * The policy in force at a moment.
     *
     * @param at null means now
     * @return empty before the tenant's first policy
     */
    public Optional<TenantPolicy> at(@Nullable Instant at) {
        return versions.findFirstByEffectiveAtLessThanEqualOrderByVersionDesc(at == null ? clock.instant() : at)
                .map(found -> new TenantPolicy(found.version(), found.effectiveAt(), read(found)));
    }

    private Policy read(PolicyVersion version) {
        return json.readValue(version.policy(), Policy.class);
    }
}
