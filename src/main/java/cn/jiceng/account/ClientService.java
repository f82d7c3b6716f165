package cn.jiceng.account;

import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jicengschema.types.ClientRegisterInput;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** What can be done to clients. */
@Service
class ClientService {
    private static final String NAME = "[a-z][a-z0-9-]{1,40}";

    private final Aggregates aggregates;
    private final Areas areas;
    private final PasswordEncoder secrets;

    ClientService(Aggregates aggregates, Areas areas, PasswordEncoder secrets) {
        this.aggregates = aggregates;
        this.areas = areas;
        this.secrets = secrets;
    }

    Client register(ClientRegisterInput input) {
        Role role =
                input.getRole() == null ? null : Role.valueOf(input.getRole().name());
        String area = areas.check(input.getArea(), Stream.ofNullable(role).toList());
        Guard.requireIn(ClientAction.REGISTER, area);
        Set<String> scopes = Scopes.check(Objects.requireNonNullElse(input.getScopes(), List.of()));
        List<String> uris = RedirectUris.check("redirectUris", input.getRedirectUris());
        List<String> after = RedirectUris.check("postLogoutRedirectUris", input.getPostLogoutRedirectUris());
        boolean confidential = Boolean.TRUE.equals(input.getConfidential());
        if ((role == null || !confidential) && uris.isEmpty()) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "account.clientForNothing");
        }
        Client client = register(input.getName(), confidential ? role : null, area, scopes, uris, confidential);
        client.leadAfterSigningOut(after);
        client.become(new Identity(
                aggregates.requireKeyIfGiven("Person", input.getPersonId()),
                aggregates.requireKeyIfGiven("Unit", input.getUnitId()),
                null));
        return client;
    }

    /** A client for itself with a secret of its own, by the operator's word. */
    Client registerAdmin(String name) {
        return register(name, Role.CITY_ADMIN, "", Set.of(), List.of(), true);
    }

    private Client register(
            String name,
            @Nullable Role role,
            String area,
            Set<String> scopes,
            List<String> uris,
            boolean confidential) {
        if (!name.matches(NAME)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "account.clientName")
                    .at("input", "name");
        }
        var client = new Client(CurrentTenant.id().orElseThrow() + '.' + name, role, area, scopes, uris);
        if (confidential) {
            giveSecret(client);
        }
        return aggregates.add(client);
    }

    private void giveSecret(Client client) {
        String secret = Secrets.ofClient();
        client.withSecret(String.valueOf(secrets.encode(secret)), secret);
    }

    /** The one before is good for no further token from now on. */
    Client renewSecret(Client client) {
        Guard.require(ClientAction.RENEW_SECRET, client);
        giveSecret(client);
        return client;
    }

    Client revoke(Client client) {
        Guard.require(ClientAction.REVOKE, client);
        client.revoke();
        return client;
    }
}
