package cn.jiceng.servicepost;

import static cn.jicengschema.types.ServicePostState.OPEN;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to a service post, and by whom. */
enum ServicePostAction implements Action<ServicePost> {
    CREATE(ofAdmins()),
    CLOSE(ofAdmins().from(ServicePost::getState, OPEN));

    private final Rule<ServicePost> rule;

    ServicePostAction(Rule<ServicePost> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<ServicePost> rule() {
        return rule;
    }

    private static Rule<ServicePost> ofAdmins() {
        return Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
