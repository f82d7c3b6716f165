package cn.jiceng.account;

import static cn.jicengschema.types.UserState.ACTIVE;
import static cn.jicengschema.types.UserState.LOCKED;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to a user, by whom and when. */
enum UserAction implements Action<User> {
    CREATE(ofTheCity()),
    UPDATE(ofTheCity().from(User::getState, ACTIVE, LOCKED)),
    SET_PASSWORD(ofTheCity().from(User::getState, ACTIVE)),
    LOCK(ofTheCity().from(User::getState, ACTIVE)),
    UNLOCK(ofTheCity().from(User::getState, LOCKED));

    private final Rule<User> rule;

    UserAction(Rule<User> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<User> rule() {
        return rule;
    }

    private static Rule<User> ofTheCity() {
        return Rule.inside(Role.CITY_ADMIN);
    }
}
