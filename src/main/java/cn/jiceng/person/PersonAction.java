package cn.jiceng.person;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;
import cn.jicengschema.types.PersonState;

/** What can be done to a person, and by whom. */
enum PersonAction implements Action<Person> {
    REGISTER(ofAdmins()),
    UPDATE(ofAdmins().from(Person::getState, PersonState.ACTIVE)),
    /** Which kinds of values, {@link PersonalKind} says: those that one sees masked. */
    REVEAL(ofAdmins().or(Rule.inside(Role.AUDITOR)).from(Person::getState, PersonState.ACTIVE)),
    /** For ever, so it is not for those who registered the person. */
    ERASE(Rule.<Person>above(Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN)
            .from(Person::getState, PersonState.ACTIVE));

    private final Rule<Person> rule;

    PersonAction(Rule<Person> rule) {
        this.rule = rule;
    }

    private static Rule<Person> ofAdmins() {
        return Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }

    @Override
    public Rule<Person> rule() {
        return rule;
    }
}
