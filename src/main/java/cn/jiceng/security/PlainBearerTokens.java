package cn.jiceng.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Takes the token from the header {@code Authorization} and leaves it to the decoder to refuse what is none: Spring's own
 * resolver runs a pattern over every character of it at each request, which was a tenth of the time of a small query.
 */
final class PlainBearerTokens implements BearerTokenResolver {
    private static final String SCHEME = "Bearer";

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = header.substring(SCHEME.length()).strip();
        if (token.isEmpty()) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("The token is missing."));
        }
        return token;
    }
}
