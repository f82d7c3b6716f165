package cn.jiceng.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Checks the signature of a token once and remembers it for seconds: a client sends the same token many times. */
final class RememberingDecoder implements JwtDecoder {
    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> checked = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    RememberingDecoder(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = checked.get(token, decoder::decode);
        Instant expires = jwt.getExpiresAt();
        if (expires == null || clock.instant().isAfter(expires)) {
            throw new BadJwtException("expired");
        }
        return jwt;
    }
}
