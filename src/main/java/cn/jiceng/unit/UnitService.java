package cn.jiceng.unit;

import cn.jiceng.division.Divisions;
import cn.jiceng.organization.Organization;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.policy.OrganizationType;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.OrganizationState;
import cn.jicengschema.types.UnitCreateInput;
import cn.jicengschema.types.UnitUpdateInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done to units. */
@Service
class UnitService {
    private final Divisions divisions;
    private final Aggregates aggregates;

    UnitService(Divisions divisions, Aggregates aggregates) {
        this.divisions = divisions;
        this.aggregates = aggregates;
    }

    Unit create(UnitCreateInput input) {
        Guard.requireIn(UnitAction.CREATE, input.getArea());
        divisions.requireOpen(input.getArea());
        return aggregates.add(new Unit(input, organization(input.getOrganizationId())));
    }

    Unit update(Unit unit, UnitUpdateInput input) {
        Guard.require(UnitAction.UPDATE, unit);
        unit.update(input);
        if (input.hasOrganizationId()) {
            unit.link(organization(input.getOrganizationId()));
        }
        return unit;
    }

    private @Nullable Organization organization(@Nullable String id) {
        Organization organization = aggregates.requireIfGiven(Organization.class, id);
        if (organization != null
                && (organization.getType() != OrganizationType.UNIT_ORG
                        || organization.getState() != OrganizationState.ACTIVE)) {
            throw Refusal.of(
                            CommonRefusal.VALIDATION_FAILED,
                            "unit.organization",
                            organization.getType(),
                            organization.getState())
                    .at("input", "organizationId");
        }
        return organization;
    }
}
