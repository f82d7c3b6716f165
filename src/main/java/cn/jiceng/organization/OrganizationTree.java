package cn.jiceng.organization;

import cn.jiceng.platform.mutation.Collision;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.policy.OrganizationType;
import cn.jiceng.policy.Tier;
import cn.jiceng.tenancy.Policies;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Which organization may stand above which: the tenant's tiers say it, and nothing stands above itself. */
@Component
class OrganizationTree {
    private final Organizations organizations;
    private final Policies policies;

    OrganizationTree(Organizations organizations, Policies policies) {
        this.organizations = organizations;
        this.policies = policies;
    }

    /** Refuses a parent that is not in use, or of a kind that the tenant's tiers do not put directly above. */
    void requireParent(OrganizationType type, @Nullable Organization parent) {
        if (parent == null) {
            return;
        }
        if (!parent.isInUse()) {
            throw refused("organization.parentEnded", parent.getState());
        }
        if (!isPermitted(type, parent.getType())) {
            throw refused("organization.parentTier", parent.getType(), type);
        }
    }

    /** What is on no tier is bound to none. */
    private boolean isPermitted(OrganizationType type, OrganizationType parent) {
        Optional<Integer> tier = tier(type);
        Optional<Integer> above = tier(parent);
        return tier.isEmpty() || above.isEmpty() || above.get() == tier.get() - 1;
    }

    private Optional<Integer> tier(OrganizationType type) {
        List<Tier> tiers = Optional.ofNullable(policies.current().tiers()).orElse(List.of());
        return IntStream.range(0, tiers.size())
                .filter(i -> tiers.get(i).types().contains(type))
                .boxed()
                .findFirst();
    }

    /**
     * Refuses a parent that stands below the organization, or is it. All above the parent are held until the transaction
     * ends: whoever moves one of them at the same time collides, and then sees where this one has gone.
     */
    void requireNoCycle(Organization organization, @Nullable Organization parent) {
        if (parent != null && isInside(parent.getId(), organization.getId())) {
            throw refused("organization.cycle");
        }
    }

    /** Whether one stands below another, or is it. */
    boolean isInside(UUID one, UUID other) {
        UUID above = one;
        while (above != null && !above.equals(other)) {
            above = organizations.hold(above).map(Organization::getParentId).orElse(null);
        }
        return above != null;
    }

    /** Refuses to end an organization above others that are still in use. */
    void requireNoneBelow(Organization organization) {
        int below = below(organization).size();
        if (below > 0) {
            throw Refusal.of(CommonRefusal.CONFLICT, "organization.stillHasBelow", below);
        }
    }

    /** Lets all that stand directly below one stand below another, before it ends. */
    void moveBelow(Organization organization, @Nullable Organization other) {
        below(organization).forEach(child -> child.moveBelow(other));
        organizations.flush();
    }

    /** Stores that an organization has ended. Who came to stand below it meanwhile is seen when it is tried again. */
    void storeEnd() {
        try {
            organizations.flush();
        } catch (DataIntegrityViolationException stillAbove) {
            throw new Collision(stillAbove);
        }
    }

    private List<Organization> below(Organization organization) {
        return organizations.findByParentId(organization.getId()).stream()
                .filter(Organization::isInUse)
                .toList();
    }

    private static Refusal refused(String message, Object... arguments) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message, arguments).at("input", "parentId");
    }
}
