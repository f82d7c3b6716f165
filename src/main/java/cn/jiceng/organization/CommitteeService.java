package cn.jiceng.organization;

import cn.jiceng.person.Person;
import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.policy.OrganizationType;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.OrganizationAppointMemberInput;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who sits in an enlarged committee (大工委、大党委). */
@Service
class CommitteeService {
    private final Organizations organizations;
    private final PartTimeMembers members;
    private final Aggregates aggregates;
    private final Clock clock;

    CommitteeService(Organizations organizations, PartTimeMembers members, Aggregates aggregates, Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.aggregates = aggregates;
        this.clock = clock;
    }

    /** Whoever ends or moves the organization waits meanwhile, or has this tried again. */
    Organization appoint(Organization organization, OrganizationAppointMemberInput input) {
        organizations.hold(organization.getId());
        Guard.require(OrganizationAction.APPOINT_MEMBER, organization);
        Person person = aggregates.require(Person.class, input.getPersonId());
        Organization unit = aggregates.requireIfGiven(Organization.class, input.getUnitId());
        requireUnit(unit);
        members.save(new PartTimeMember(organization, person, unit, Term.of(input.getFrom(), input.getTo())));
        return organization;
    }

    private static void requireUnit(@Nullable Organization unit) {
        if (unit != null && (unit.getType() != OrganizationType.UNIT_ORG || !unit.isInUse())) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "organization.noUnit", unit.getType(), unit.getState())
                    .at("input", "unitId");
        }
    }

    Organization dismiss(Organization organization, String memberId) {
        Guard.require(OrganizationAction.DISMISS_MEMBER, organization);
        PartTimeMember member = aggregates.require(PartTimeMember.class, memberId);
        if (!member.getOrganizationId().equals(organization.getId())) {
            throw new Problem(ErrorCode.NOT_FOUND, "There is no such object.");
        }
        member.dismiss(LocalDate.now(clock));
        return organization;
    }
}
