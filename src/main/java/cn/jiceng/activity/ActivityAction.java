package cn.jiceng.activity;

import static cn.jicengschema.types.ActivityState.PLANNED;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to an activity, and by whom. */
enum ActivityAction implements Action<Activity> {
    CREATE(ofAdmins()),
    CANCEL(ofAdmins().from(Activity::getState, PLANNED));

    private final Rule<Activity> rule;

    ActivityAction(Rule<Activity> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<Activity> rule() {
        return rule;
    }

    private static Rule<Activity> ofAdmins() {
        return Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
