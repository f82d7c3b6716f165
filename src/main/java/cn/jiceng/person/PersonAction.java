package cn.jiceng.person;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to a person, and by whom. */
enum PersonAction implements Action<Person> {
    REGISTER(Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN));

    private final Rule<Person> rule;

    PersonAction(Rule<Person> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<Person> rule() {
        return rule;
    }
}
