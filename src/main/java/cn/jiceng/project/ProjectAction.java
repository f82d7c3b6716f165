package cn.jiceng.project;

import static cn.jicengschema.types.ProjectState.CLAIMED;
import static cn.jicengschema.types.ProjectState.IN_PROGRESS;
import static cn.jicengschema.types.ProjectState.PLANNED;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to a project: the community plans and cancels it, and whoever has claimed it carries it out. */
enum ProjectAction implements Action<Project> {
    CREATE(ofAdmins()),
    REPORT(ofBoth().from(Project::getState, CLAIMED, IN_PROGRESS)),
    COMPLETE(ofBoth().from(Project::getState, CLAIMED, IN_PROGRESS)),
    CANCEL(ofAdmins().from(Project::getState, PLANNED, CLAIMED, IN_PROGRESS));

    private final Rule<Project> rule;

    ProjectAction(Rule<Project> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<Project> rule() {
        return rule;
    }

    private static Rule<Project> ofBoth() {
        return ofAdmins()
                .or(Rule.own(
                        (viewer, project) -> project.isClaimedBy(viewer.self()), Role.PARTY_MEMBER, Role.UNIT_LIAISON));
    }

    private static Rule<Project> ofAdmins() {
        return Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
