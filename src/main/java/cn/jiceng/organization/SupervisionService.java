package cn.jiceng.organization;

import cn.jiceng.person.Person;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.OrganizationLinkLeaderInput;
import cn.jicengschema.types.OrganizationListForRectificationInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** How superiors look after an organization: the leader it is linked to, and its rectification while it is weak. */
@Service
class SupervisionService {
    private final LeaderLinks links;
    private final Rectifications rectifications;
    private final Aggregates aggregates;
    private final Clock clock;

    SupervisionService(LeaderLinks links, Rectifications rectifications, Aggregates aggregates, Clock clock) {
        this.links = links;
        this.rectifications = rectifications;
        this.aggregates = aggregates;
        this.clock = clock;
    }

    Organization link(Organization organization, OrganizationLinkLeaderInput input) {
        Guard.require(OrganizationAction.LINK_LEADER, organization);
        Person leader = aggregates.requireIfGiven(Person.class, input.getPersonId());
        LocalDate today = LocalDate.now(clock);
        LocalDate from = Objects.requireNonNullElse(input.getFrom(), today);
        if (from.isAfter(today)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "organization.linkInTheFuture")
                    .at("input", "from");
        }
        endLink(organization, from);
        if (leader != null) {
            organization.linkedBy(links.save(new LeaderLink(organization, leader, from)));
        }
        return organization;
    }

    Organization list(Organization organization, OrganizationListForRectificationInput input) {
        Guard.require(OrganizationAction.LIST_FOR_RECTIFICATION, organization);
        Person lead = aggregates.require(Person.class, input.getLeadId());
        organization.listed(rectifications.save(
                new Rectification(organization, input.getReason(), lead, input.getDeadline(), LocalDate.now(clock))));
        return organization;
    }

    Organization lift(Organization organization) {
        Guard.require(OrganizationAction.LIFT_RECTIFICATION, organization);
        endRectification(organization, LocalDate.now(clock));
        return organization;
    }

    /** An organization that ends is nobody's to look after. */
    void end(Organization organization) {
        LocalDate today = LocalDate.now(clock);
        endLink(organization, today);
        endRectification(organization, today);
    }

    private void endLink(Organization organization, LocalDate day) {
        if (organization.getLeaderLinkId() != null) {
            links.findById(organization.getLeaderLinkId()).orElseThrow().end(day);
            organization.linkedBy(null);
        }
    }

    private void endRectification(Organization organization, LocalDate day) {
        if (organization.getRectificationId() != null) {
            rectifications
                    .findById(organization.getRectificationId())
                    .orElseThrow()
                    .lift(day);
            organization.listed(null);
        }
    }
}
