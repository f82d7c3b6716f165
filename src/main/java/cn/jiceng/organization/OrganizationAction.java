package cn.jiceng.organization;

import static cn.jicengschema.types.OrganizationState.ACTIVE;
import static cn.jicengschema.types.OrganizationState.APPROVED;
import static cn.jicengschema.types.OrganizationState.PROPOSED;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to an organization, by whom and when. */
public enum OrganizationAction implements Action<Organization> {
    CREATE(ofAdmins()),
    UPDATE(ofAdmins().from(Organization::getState, PROPOSED, APPROVED, ACTIVE)),
    APPROVE(ofSuperiors()
            .from(Organization::getState, PROPOSED)
            .except("organization.ownProposal", (viewer, proposal) -> proposal.isProposedBy(viewer.subject()))),
    REJECT(ofSuperiors().from(Organization::getState, PROPOSED)),
    ACTIVATE(ofAdmins().from(Organization::getState, APPROVED)),
    MERGE(ofSuperiors().from(Organization::getState, ACTIVE)),
    DISSOLVE(ofSuperiors().from(Organization::getState, APPROVED, ACTIVE)),
    APPOINT_MEMBER(ofAdmins().from(Organization::getState, ACTIVE).only(Organization::takesPartTimeMembers)),
    DISMISS_MEMBER(ofAdmins().from(Organization::getState, ACTIVE).only(Organization::takesPartTimeMembers)),
    LINK_LEADER(ofSuperiors().from(Organization::getState, ACTIVE).only(Organization::isCommunity)),
    LIST_FOR_RECTIFICATION(
            ofSuperiors().from(Organization::getState, ACTIVE).only(organization -> !organization.isListed())),
    LIFT_RECTIFICATION(ofSuperiors().from(Organization::getState, ACTIVE).only(Organization::isListed));

    private final Rule<Organization> rule;

    OrganizationAction(Rule<Organization> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<Organization> rule() {
        return rule;
    }

    private static Rule<Organization> ofAdmins() {
        return Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }

    private static Rule<Organization> ofSuperiors() {
        return Rule.above(Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
