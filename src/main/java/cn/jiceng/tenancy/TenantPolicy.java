package cn.jiceng.tenancy;

import cn.jiceng.policy.AppealPolicy;
import cn.jiceng.policy.CentrePolicy;
import cn.jiceng.policy.GridPolicy;
import cn.jiceng.policy.OrganizationPolicy;
import cn.jiceng.policy.PointsPolicy;
import cn.jiceng.policy.Policy;
import cn.jiceng.policy.PropertyPolicy;
import cn.jiceng.policy.RegistrationPolicy;
import cn.jiceng.policy.Tier;
import cn.jiceng.policy.VolunteerPolicy;
import cn.jiceng.policy.WishPolicy;
import cn.jiceng.policy.WorkforcePolicy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy with its version.
 *
 * @param version from 1 on
 * @param effectiveAt since when it is in force
 */
public record TenantPolicy(int version, Instant effectiveAt, Policy policy) {
    public @Nullable List<Tier> tiers() {
        return policy.tiers();
    }

    public OrganizationPolicy organization() {
        return policy.organization();
    }

    public GridPolicy grid() {
        return policy.grid();
    }

    public RegistrationPolicy registration() {
        return policy.registration();
    }

    public WishPolicy wish() {
        return policy.wish();
    }

    public PropertyPolicy property() {
        return policy.property();
    }

    public VolunteerPolicy volunteer() {
        return policy.volunteer();
    }

    public PointsPolicy points() {
        return policy.points();
    }

    public AppealPolicy appeal() {
        return policy.appeal();
    }

    public WorkforcePolicy workforce() {
        return policy.workforce();
    }

    public CentrePolicy centre() {
        return policy.centre();
    }

    public @Nullable Integer socialOrganizationsPerCommunity() {
        return policy.socialOrganizationsPerCommunity();
    }

    public @Nullable Long fundPerCommunity() {
        return policy.fundPerCommunity();
    }
}
