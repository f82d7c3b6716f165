package cn.jiceng.project;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** Who claims a project: members and units for themselves, and the community for all. */
enum ProjectClaimAction implements Action<ProjectClaim> {
    CLAIM;

    @Override
    public Rule<ProjectClaim> rule() {
        return Rule.<ProjectClaim>inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN)
                .or(Rule.own((viewer, claim) -> claim.belongsTo(viewer.self()), Role.PARTY_MEMBER, Role.UNIT_LIAISON));
    }

    @Override
    public String mutation() {
        return "projectClaim";
    }
}
