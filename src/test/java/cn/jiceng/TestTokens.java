package cn.jiceng;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens of holders for whom there is no demo client, as the server under test signs them. */
public record TestTokens(JWKSource<SecurityContext> keys) {
    /**
     * The header of a request by a holder.
     *
     * @param claims beside those that every token has: {@code roles}, {@code area}, {@code person} and so on
     */
    public Map<String, String> holder(String tenant, String subject, Map<String, ?> claims) {
        Instant now = Instant.now();
        var all = JwtClaimsSet.builder()
                .issuer("http://localhost:8080")
                .audience(List.of("jiceng"))
                .subject(subject)
                .issuedAt(now)
                .expiresAt(now.plusSeconds(600))
                .claim("tenant", tenant);
        claims.forEach(all::claim);
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        String token = new NimbusJwtEncoder(keys)
                .encode(JwtEncoderParameters.from(header, all.build()))
                .getTokenValue();
        return Map.of("Authorization", "Bearer " + token);
    }
}
