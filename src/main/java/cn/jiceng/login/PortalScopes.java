package cn.jiceng.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A portal that sends its users without naming scopes asks for all that it was granted (RFC 6749, section 3.3). */
final class PortalScopes implements AuthenticationConverter {
    private final AuthenticationConverter named = new OAuth2AuthorizationCodeRequestAuthenticationConverter();
    private final TenantClients clients;

    PortalScopes(TenantClients clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        Authentication asked = named.convert(request);
        return asked instanceof OAuth2AuthorizationCodeRequestAuthenticationToken one
                        && one.getScopes().isEmpty()
                ? withScopes(one, clients.findByClientId(one.getClientId()).getScopes())
                : asked;
    }

    private static Authentication withScopes(OAuth2AuthorizationCodeRequestAuthenticationToken asked, Set<String> all) {
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                asked.getAuthorizationUri(),
                asked.getClientId(),
                (Authentication) asked.getPrincipal(),
                asked.getRedirectUri(),
                asked.getState(),
                all,
                asked.getAdditionalParameters());
    }
}
