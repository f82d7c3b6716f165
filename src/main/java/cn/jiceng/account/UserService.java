package cn.jiceng.account;

import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jicengschema.types.UserCreateInput;
import cn.jicengschema.types.UserUpdateInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        List<Role> roles = roles(input.getRoles());
        String area = areas.check(input.getArea(), roles);
        Guard.requireIn(UserAction.CREATE, area);
        requireAny(roles);
        var self = new Identity(
                aggregates.requireKeyIfGiven("Person", input.getPersonId()),
                aggregates.requireKeyIfGiven("Unit", input.getUnitId()),
                null);
        String password = Secrets.password();
        return aggregates
                .add(new User(input.getName(), roles, area, self, passwords.hash(password)))
                .showing(password);
    }

    /** What is left out stays as it is, and null takes an area, a person or a unit away. */
    User update(User user, UserUpdateInput input) {
        Guard.require(UserAction.UPDATE, user);
        List<Role> roles = input.hasRoles() ? roles(input.getRoles()) : user.getRoles();
        String area = areas.check(input.hasArea() ? input.getArea() : user.getArea(), roles);
        Guard.requireIn(UserAction.UPDATE, area);
        requireAny(roles);
        user.update(roles, area, self(user.self(), input));
        return user;
    }

    private Identity self(Identity before, UserUpdateInput input) {
        return new Identity(
                input.hasPersonId() ? aggregates.requireKeyIfGiven("Person", input.getPersonId()) : before.person(),
                input.hasUnitId() ? aggregates.requireKeyIfGiven("Unit", input.getUnitId()) : before.unit(),
                before.company());
    }

    private static List<Role> roles(@Nullable List<cn.jicengschema.types.Role> given) {
        return given == null
                ? List.of()
                : given.stream().map(role -> Role.valueOf(role.name())).toList();
    }

    private static void requireAny(List<Role> roles) {
        if (roles.isEmpty()) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "account.noRole").at("input", "roles");
        }
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
