package cn.jiceng.account;

import cn.jicengschema.types.ClientState;
import cn.jicengschema.types.UserState;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever gives out tokens which clients and users the current tenant has; the revoked and locked are none. */
@Component
public class Accounts {
    private final Clients clients;
    private final Users users;
    private final Passwords passwords;

    Accounts(Clients clients, Users users, Passwords passwords) {
        this.clients = clients;
        this.users = users;
        this.passwords = passwords;
    }

    /** A client by its id. */
    public Optional<Client> client(String clientId) {
        return clients.findByClientId(clientId).filter(client -> client.getState() == ClientState.ACTIVE);
    }

    /** A user by the subject of its tokens. */
    public Optional<User> user(UUID id) {
        return users.findById(id).filter(Accounts::isActive);
    }

    /** The user who knows the password; it takes as long to find that there is none. */
    public Optional<User> user(String name, String password) {
        @Nullable User named = users.findByName(name).filter(Accounts::isActive).orElse(null);
        return passwords.match(password, named) ? Optional.ofNullable(named) : Optional.empty();
    }

    private static boolean isActive(User user) {
        return user.getState() == UserState.ACTIVE;
    }
}
