package cn.jiceng.login;

import cn.jiceng.platform.error.Problem;
import cn.jiceng.security.Role;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jiceng.tenancy.Tenants;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Finds clients where they live: in the schema of the tenant that their id names. */
@Component
class TenantClients implements RegisteredClientRepository {
    private final Tenants tenants;
    private final Clients clients;
    private final LoginSettings settings;
    private final RegisteredClient nobody;

    TenantClients(Tenants tenants, Clients clients, LoginSettings settings, PasswordEncoder passwords) {
        this.tenants = tenants;
        this.clients = clients;
        this.settings = settings;
        String secret = UUID.randomUUID().toString();
        this.nobody = register(new Client("nobody", Role.PARTNER, "", String.valueOf(passwords.encode(secret))));
    }

    /**
     * The client, or in the place of one that does not exist another whose secret nobody knows: refusing it takes as long
     * as refusing a wrong secret, so the time tells nothing.
     */
    @Override
    public RegisteredClient findByClientId(String id) {
        String tenant = Client.tenantOf(id);
        try {
            tenants.require(tenant);
        } catch (Problem unknownOrClosed) {
            return nobody; // to the outside, a client of no tenant is a client that does not exist
        }
        return CurrentTenant.call(tenant, () -> clients.findById(id))
                .map(this::register)
                .orElse(nobody);
    }

    private RegisteredClient register(Client client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLife())
                        .build())
                .build();
    }

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new IllegalStateException("clients are not registered through the authorization server");
    }

    /** A client that has just proved itself. */
    Client require(String id) {
        return CurrentTenant.call(Client.tenantOf(id), () -> clients.findById(id))
                .orElseThrow();
    }
}
