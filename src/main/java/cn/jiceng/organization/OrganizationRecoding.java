package cn.jiceng.organization;

import cn.jiceng.division.DivisionsReplaced;
import cn.jiceng.platform.event.StepwiseConsumer;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Moves organizations in use, with what lasts of them, to what their division was merged or split into. Those that have
 * ended stay where they were.
 */
@Component
class OrganizationRecoding implements StepwiseConsumer<DivisionsReplaced> {
    private static final Limit AT_ONCE = Limit.of(50);

    private final Organizations organizations;
    private final PartTimeMembers members;
    private final LeaderLinks links;
    private final Rectifications rectifications;

    OrganizationRecoding(
            Organizations organizations, PartTimeMembers members, LeaderLinks links, Rectifications rectifications) {
        this.organizations = organizations;
        this.members = members;
        this.links = links;
        this.rectifications = rectifications;
    }

    @Override
    public String name() {
        return "organization-recoding";
    }

    @Override
    public Class<DivisionsReplaced> type() {
        return DivisionsReplaced.class;
    }

    @Override
    public boolean step(DivisionsReplaced event) {
        List<Organization> next =
                organizations.findTop50ByAreaInAndStateInOrderByCode(event.ended(), Organization.IN_USE);
        next.forEach(organization -> move(organization, event));
        return !next.isEmpty() || follow(event);
    }

    /** Whom somebody appointed while the organization was about to move: a transaction sees only what was there before it. */
    private boolean follow(DivisionsReplaced event) {
        List<PartTimeMember> left = members.findLeftBehind(event.ended().toArray(String[]::new), AT_ONCE);
        left.forEach(member ->
                member.follow(organizations.findById(member.getOrganizationId()).orElseThrow()));
        return !left.isEmpty();
    }

    private void move(Organization organization, DivisionsReplaced event) {
        organization.moveTo(event.successorOf(organization.getArea(), organization.getCode()));
        members.findByOrganizationIdAndDismissedOnIsNull(organization.getId())
                .forEach(member -> member.follow(organization));
        Optional.ofNullable(organization.getLeaderLinkId())
                .flatMap(links::findById)
                .ifPresent(link -> link.follow(organization));
        Optional.ofNullable(organization.getRectificationId())
                .flatMap(rectifications::findById)
                .ifPresent(listing -> listing.follow(organization));
    }
}
