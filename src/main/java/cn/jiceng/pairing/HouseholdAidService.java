package cn.jiceng.pairing;

import cn.jiceng.organization.Organization;
import cn.jiceng.person.Person;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.time.Days;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.HouseholdAidEndInput;
import cn.jicengschema.types.HouseholdAidStartInput;
import cn.jicengschema.types.OrganizationState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done to the aid to households. */
@Service
class HouseholdAidService {
    private final Aggregates aggregates;
    private final Days days;

    HouseholdAidService(Aggregates aggregates, Days days) {
        this.aggregates = aggregates;
        this.days = days;
    }

    HouseholdAid start(HouseholdAidStartInput input) {
        Organization branch = aggregates.requireIfGiven(Organization.class, input.getOrganizationId());
        Unit unit = aggregates.requireIfGiven(Unit.class, input.getUnitId());
        Person household = aggregates.require(Person.class, input.getPersonId());
        var aid =
                new HouseholdAid(branch, unit, household, input.getKind(), days.until(input.getStartsOn(), "startsOn"));
        Guard.require(HouseholdAidAction.START, aid);
        requireAtWork(branch);
        return aggregates.add(aid.requireOneHelper());
    }

    private static void requireAtWork(@Nullable Organization branch) {
        if (branch != null && branch.getState() != OrganizationState.ACTIVE) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "pairing.branch", branch.getState())
                    .at("input", "organizationId");
        }
    }

    HouseholdAid end(HouseholdAid aid, HouseholdAidEndInput input) {
        Guard.require(HouseholdAidAction.END, aid);
        aid.end(days.until(input.getEndedOn(), "endedOn"), input.getReason());
        return aid;
    }
}
