package cn.jiceng.login;

import cn.jiceng.account.Accounts;
import cn.jiceng.account.Client;
import cn.jiceng.account.User;
import cn.jiceng.security.Role;
import cn.jiceng.security.SecuritySettings;
import cn.jiceng.security.Viewer;
import java.util.List;
import java.util.Objects;
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
    private final LoginSessions sessions;
    private final SecuritySettings settings;

    UserClaims(Accounts accounts, LoginSessions sessions, SecuritySettings settings) {
        this.accounts = accounts;
        this.sessions = sessions;
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
            write(accounts.client(clientId).orElseThrow(UserClaims::refused), claims);
        } else {
            Authentication user = Objects.requireNonNull(context.<Authentication>getPrincipal());
            if (!(user.getDetails() instanceof LoginSessions.Session session) || !sessions.isGood(session)) {
                throw refused();
            }
            write(accounts.user(session.user()).orElseThrow(UserClaims::refused), claims);
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
                .claim(Viewer.SERIES, user.getTokenSeries())
                .claims(all -> all.putAll(user.self().claims()));
    }

    /** Locked, revoked, signed out or given another password since the grant. */
    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
