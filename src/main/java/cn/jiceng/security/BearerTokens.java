package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who holds the token of a request. A token's signature is checked once and its holder remembered for seconds: a client
 * sends the same token many times.
 */
final class BearerTokens {
    private static final String SCHEME = "Bearer";

    private final TokenIssuers issuers;
    private final Clock clock;
    private final Cache<String, Checked> checked = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    BearerTokens(TokenIssuers issuers, Clock clock) {
        this.issuers = issuers;
        this.clock = clock;
    }

    private record Checked(Viewer holder, Instant expires) {}

    /**
     * The holder of a token.
     *
     * @param authorization the header of that name
     * @return null where it holds no token
     * @throws Problem UNAUTHENTICATED for one that is expired, altered or not from here
     */
    @Nullable
    Viewer holder(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        if (authorization.length() > SCHEME.length() && authorization.charAt(SCHEME.length()) != ' ') {
            throw refused();
        }
        try {
            Checked token = known(authorization.substring(SCHEME.length()).strip());
            if (clock.instant().isBefore(token.expires())) {
                return token.holder();
            }
        } catch (BadJwtException refused) {
            throw refused();
        }
        throw refused();
    }

    /** Checking one twice does no harm; whoever waited for another token's check might wait for a dead issuer. */
    private Checked known(String token) {
        Checked known = checked.getIfPresent(token);
        if (known == null) {
            known = check(token);
            checked.put(token, known);
        }
        return known;
    }

    private Checked check(String token) {
        Jwt jwt = issuers.check(token);
        return new Checked(Viewer.of(jwt), Objects.requireNonNullElse(jwt.getExpiresAt(), Instant.MIN));
    }

    private static Problem refused() {
        return new Problem(ErrorCode.UNAUTHENTICATED, "The token is expired, altered or not from here. Get a new one.");
    }
}
