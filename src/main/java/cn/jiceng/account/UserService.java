package cn.jiceng.account;

import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jicengschema.types.UserCreateInput;
import java.util.List;
import org.springframework.stereotype.Service;

/** What can be done to users. */
@Service
class UserService {
    private final Aggregates aggregates;
    private final Areas areas;
    private final Passwords passwords;

    UserService(Aggregates aggregates, Areas areas, Passwords passwords) {
        this.aggregates = aggregates;
        this.areas = areas;
        this.passwords = passwords;
    }

    User create(UserCreateInput input) {
        List<Role> roles =
                input.getRoles().stream().map(role -> Role.valueOf(role.name())).toList();
        String area = areas.check(input.getArea(), roles);
        Guard.requireIn(UserAction.CREATE, area);
        if (roles.isEmpty()) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "account.noRole").at("input", "roles");
        }
        var self = new Identity(
                aggregates.requireKeyIfGiven("Person", input.getPersonId()),
                aggregates.requireKeyIfGiven("Unit", input.getUnitId()),
                null);
        String password = Secrets.password();
        return aggregates
                .add(new User(input.getName(), roles, area, self, passwords.hash(password)))
                .showing(password);
    }

    User setPassword(User user) {
        Guard.require(UserAction.SET_PASSWORD, user);
        String password = Secrets.password();
        user.setPassword(passwords.hash(password));
        return user.showing(password);
    }

    User lock(User user) {
        Guard.require(UserAction.LOCK, user);
        user.lock();
        return user;
    }

    User unlock(User user) {
        Guard.require(UserAction.UNLOCK, user);
        user.unlock();
        return user;
    }
}
