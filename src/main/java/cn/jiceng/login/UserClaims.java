package cn.jiceng.login;

import cn.jiceng.account.Accounts;
import cn.jiceng.account.Client;
import cn.jiceng.account.User;
import cn.jiceng.security.Role;
import cn.jiceng.security.SecuritySettings;
import cn.jiceng.security.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Writes into a token what its holder is: the client that acts for itself, or the user who signed in through it. */
@Component
class UserClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final Accounts accounts;
    private final SecuritySettings settings;

    UserClaims(Accounts accounts, SecuritySettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        String clientId = context.getRegisteredClient().getClientId();
        JwtClaimsSet.Builder claims = context.getClaims()
                .audience(List.of(settings.audience()))
                .claim(Viewer.CLIENT, clientId)
                .claim(Viewer.TENANT, Client.tenantOf(clientId));
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            accounts.client(clientId).ifPresentOrElse(client -> write(client, claims), UserClaims::refuse);
        } else {
            Authentication user = Objects.requireNonNull(context.<Authentication>getPrincipal());
            accounts.user(UUID.fromString(user.getName()))
                    .ifPresentOrElse(known -> write(known, claims), UserClaims::refuse);
        }
    }

    private static void write(Client client, JwtClaimsSet.Builder claims) {
        Role role = client.getRole();
        claims.claim(Viewer.ROLES, role == null ? List.of() : List.of(role.name()))
                .claim(Viewer.AREA, client.getArea())
                .claims(all -> all.putAll(client.self().claims()));
    }

    private static void write(User user, JwtClaimsSet.Builder claims) {
        claims.claim(Viewer.ROLES, user.getRoles().stream().map(Role::name).toList())
                .claim(Viewer.AREA, user.getArea())
                .claims(all -> all.putAll(user.self().claims()));
    }

    /** Locked or revoked since the grant. */
    private static void refuse() {
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
