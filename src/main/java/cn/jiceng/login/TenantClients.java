package cn.jiceng.login;

import cn.jiceng.account.Accounts;
import cn.jiceng.account.Client;
import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.tenancy.CurrentTenant;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Shows the authorization server the clients of the current tenant. */
@Component
class TenantClients implements RegisteredClientRepository {
    private final Accounts accounts;
    private final LoginSettings settings;
    private final RegisteredClient nobody;

    TenantClients(Accounts accounts, LoginSettings settings, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.settings = settings;
        String secret = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
        this.nobody = forItself(RegisteredClient.withId("nobody").clientId("nobody"), secret)
                .build();
    }

    /**
     * The client, or in the place of one that does not exist another whose secret nobody knows: refusing it takes as long
     * as refusing a wrong secret, so the time tells nothing. To the outside a client of no tenant, of a closed one, or of
     * another than the request's is one that does not exist.
     */
    @Override
    public RegisteredClient findByClientId(String id) {
        return CurrentTenant.id()
                .filter(Client.tenantOf(id)::equals)
                .flatMap(tenant -> accounts.client(id))
                .map(this::register)
                .orElse(nobody);
    }

    /**
     * A client through which users sign in.
     *
     * @throws Problem BAD_REQUEST for any other
     */
    RegisteredClient requirePortal(String id) {
        RegisteredClient client = findByClientId(id);
        if (!client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.AUTHORIZATION_CODE)) {
            throw new Problem(ErrorCode.BAD_REQUEST, "Nobody signs in through this client.");
        }
        return client;
    }

    private RegisteredClient register(Client client) {
        var registered = RegisteredClient.withId(client.getClientId())
                .clientId(client.getClientId())
                .scopes(scopes -> scopes.addAll(client.getScopes()))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false) // a city's portals are its own
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLife())
                        .refreshTokenTimeToLive(settings.sessionLife())
                        .reuseRefreshTokens(false)
                        .build());
        String secretHash = client.getSecretHash();
        if (!client.getRedirectUris().isEmpty()) {
            signingIn(registered, client);
        }
        if (secretHash == null) {
            return registered
                    .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                    .build();
        }
        return client.getRole() == null
                ? withSecret(registered, secretHash).build()
                : forItself(registered, secretHash).build();
    }

    private static void signingIn(RegisteredClient.Builder registered, Client client) {
        registered
                .redirectUris(uris -> uris.addAll(client.getRedirectUris()))
                .postLogoutRedirectUris(uris -> uris.addAll(client.getPostLogoutRedirectUris()))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE);
        if (client.getSecretHash() != null) {
            registered.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
        }
    }

    private static RegisteredClient.Builder forItself(RegisteredClient.Builder registered, String secretHash) {
        return withSecret(registered, secretHash).authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
    }

    private static RegisteredClient.Builder withSecret(RegisteredClient.Builder registered, String secretHash) {
        return registered
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new IllegalStateException("clients are not registered through the authorization server");
    }
}
