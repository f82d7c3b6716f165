package cn.jiceng.security;

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

/** Tokens of holders whom the city knows: a member, or the liaison of a unit. */
public record HolderTokens(JWKSource<SecurityContext> keys, String city) {
    /** The headers of a request of somebody who is a person or acts for a unit. */
    public Map<String, String> headers(Role role, String claim, String id) {
        Instant now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer("http://localhost:8080")
                .subject(role.clientSuffix() + " " + id)
                .audience(List.of("jiceng"))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(900))
                .claim(Viewer.CLIENT, city + ".partner")
                .claim(Viewer.TENANT, city)
                .claim(Viewer.ROLES, List.of(role.name()))
                .claim(claim, id)
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        String token = new NimbusJwtEncoder(keys)
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
        return Map.of("Authorization", "Bearer " + token);
    }

    public Map<String, String> member(String person) {
        return headers(Role.PARTY_MEMBER, "person", person);
    }

    public Map<String, String> liaison(String unit) {
        return headers(Role.UNIT_LIAISON, "unit", unit);
    }
}
