package cn.jiceng;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Makes tokens as the server does, for holders that no demo client is. */
@Lazy
public class TokenMint {
    private final JWKSource<SecurityContext> keys;

    public TokenMint(JWKSource<SecurityContext> keys) {
        this.keys = keys;
    }

    /**
     * A token as a header of a request.
     *
     * @param area code of the division that the holder acts in
     * @param self ids of the holder's {@code person}, {@code unit} or {@code company}
     */
    public Map<String, String> header(String tenant, String role, String area, Map<String, String> self) {
        Instant now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer("http://localhost:8080")
                .subject(tenant + ".minted")
                .audience(List.of("jiceng"))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(900))
                .claim("tenant", tenant)
                .claim("roles", List.of(role))
                .claim("area", area);
        self.forEach(claims::claim);
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return Map.of(
                "Authorization",
                "Bearer "
                        + new NimbusJwtEncoder(keys)
                                .encode(JwtEncoderParameters.from(header, claims.build()))
                                .getTokenValue());
    }
}
