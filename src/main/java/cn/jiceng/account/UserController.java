package cn.jiceng.account;

import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.UserCreateInput;
import cn.jicengschema.types.UserUpdateInput;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads, makes and locks users; the schema is in {@code account.graphqls}. */
@Controller
class UserController {
    private final UserService service;

    UserController(UserService service) {
        this.service = service;
    }

    @QueryMapping
    Connection<User> users(Loader loader) {
        return loader.list(User.class);
    }

    @SchemaMapping
    String subject(User user) {
        return user.getId().toString();
    }

    @SchemaMapping
    @Nullable
    String personId(User user) {
        return id("Person", user.getPersonId());
    }

    @SchemaMapping
    @Nullable
    String unitId(User user) {
        return id("Unit", user.getUnitId());
    }

    static @Nullable String id(String type, @Nullable UUID key) {
        return key == null ? null : new NodeId(type, key).toString();
    }

    @SchemaMapping
    @Nullable
    String password(User user) {
        return user.getPassword();
    }

    @SchemaMapping
    List<UserAction> allowedActions(User user) {
        return Guard.allowed(UserAction.class, user);
    }

    @MutationMapping
    User userCreate(@Argument UserCreateInput input) {
        return service.create(input);
    }

    @MutationMapping
    User userUpdate(@Subject User user, @Argument UserUpdateInput input) {
        return service.update(user, input);
    }

    @MutationMapping
    User userSetPassword(@Subject User user) {
        return service.setPassword(user);
    }

    @MutationMapping
    User userLock(@Subject User user) {
        return service.lock(user);
    }

    @MutationMapping
    User userUnlock(@Subject User user) {
        return service.unlock(user);
    }
}
