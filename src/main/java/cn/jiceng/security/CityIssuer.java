package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.tenantfile.Issuer;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks the tokens that one city's own issuer has given out. They are good for this city alone, whatever they claim. Only
 * so many requests wait for the issuer's keys at once: one that is dead keeps nobody else waiting.
 */
final class CityIssuer {
    /** Signatures that need the issuer's private key; with a shared secret, whoever can check a token could make one. */
    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private static final int AT_ONCE = 8;

    private final String tenant;
    private final Issuer issuer;
    private final ClaimMapping mapping;
    private final IssuerKeys keys;
    private final NimbusJwtDecoder decoder;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    CityIssuer(String tenant, Issuer issuer) {
        this.tenant = tenant;
        this.issuer = issuer;
        this.mapping = new ClaimMapping(tenant, issuer);
        this.keys = new IssuerKeys(issuer);
        this.decoder = NimbusJwtDecoder.withJwkSource(keys.source())
                .jwsAlgorithms(all -> all.addAll(ALGORITHMS))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtClaimValidator<Object>("exp", expires -> expires != null),
                new JwtClaimValidator<Object>("iss", iss -> issuer.issuer().equals(String.valueOf(iss))),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(issuer.audience()))));
    }

    String tenant() {
        return tenant;
    }

    String tenantClaim() {
        return mapping.tenantClaim();
    }

    /**
     * The token, with its claims as our own tokens have them.
     *
     * @throws BadJwtException for a token that is not good for this city
     * @throws Problem TENANT_UNAVAILABLE while the issuer's keys cannot be had
     */
    Jwt decode(String token) {
        if (!turns.tryAcquire()) {
            throw unavailable(new IllegalStateException("too many wait for its keys"));
        }
        try {
            return mapping.ours(decoder.decode(token));
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException noKeys) {
            if (keys.known() && causes(noKeys).anyMatch(RateLimitReachedException.class::isInstance)) {
                throw new BadJwtException("signed with a key that the issuer does not have", noKeys);
            }
            throw unavailable(noKeys);
        } finally {
            turns.release();
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private Problem unavailable(RuntimeException cause) {
        return new Problem(
                ErrorCode.TENANT_UNAVAILABLE,
                "The issuer %s of this token cannot be reached.".formatted(issuer.issuer()),
                cause);
    }
}
