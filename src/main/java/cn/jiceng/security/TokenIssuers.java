package cn.jiceng.security;

import cn.jiceng.platform.database.StartRefused;
import cn.jiceng.tenancy.Tenants;
import cn.jiceng.tenantfile.Issuer;
import cn.jiceng.tenantfile.Tenant;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Has each token checked by whoever knows the keys of its issuer: this server itself, or a city's own issuer. */
@Component
class TokenIssuers {
    private final JwtDecoder own;
    private final Map<String, List<CityIssuer>> ofCities = new HashMap<>();

    TokenIssuers(JwtDecoder own, Tenants tenants, SecuritySettings settings) {
        this.own = own;
        for (Tenant tenant : tenants.all()) {
            for (int i = 0; i < tenant.issuers().size(); i++) {
                Issuer issuer = tenant.issuers().get(i);
                check(tenant, i, issuer, settings);
                ofCities.computeIfAbsent(issuer.issuer(), none -> new ArrayList<>())
                        .add(new CityIssuer(tenant.id(), issuer));
            }
        }
    }

    private static void check(Tenant tenant, int index, Issuer issuer, SecuritySettings settings) {
        if (issuer.issuer().equals(settings.issuer())) {
            throw refused(tenant, index, "issuer", "is this server's own issuer");
        }
        List<String> known = Stream.of(Role.values()).map(Role::name).toList();
        for (int i = 0; i < issuer.roles().size(); i++) {
            String role = issuer.roles().get(i).role();
            if (!known.contains(role)) {
                throw refused(
                        tenant, index, "roles[%d].role".formatted(i), "is %s; allowed are %s".formatted(role, known));
            }
        }
    }

    private static StartRefused refused(Tenant tenant, int index, String key, String what) {
        return new StartRefused(
                "%s.yaml: issuers[%d].%s %s.".formatted(tenant.id(), index, key, what),
                "Correct the file and start again.");
    }

    /**
     * The token with the claims of our own ones.
     *
     * @throws BadJwtException for one that is expired, altered or of no known issuer
     */
    Jwt check(String token) {
        JWTClaimsSet claimed = claimed(token);
        List<CityIssuer> issuers = ofCities.get(String.valueOf(claimed.getIssuer()));
        return issuers == null ? own.decode(token) : issuer(issuers, claimed).decode(token);
    }

    /** What it says before anybody has checked it: no more than where to look for the keys. */
    private static JWTClaimsSet claimed(String token) {
        try {
            @Nullable JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            if (claims != null) {
                return claims;
            }
        } catch (ParseException | IllegalArgumentException malformed) {
            throw new BadJwtException("malformed", malformed);
        }
        throw new BadJwtException("without claims");
    }

    private static CityIssuer issuer(List<CityIssuer> issuers, JWTClaimsSet claimed) {
        return issuers.size() == 1
                ? issuers.getFirst()
                : issuers.stream()
                        .filter(issuer -> issuer.tenant().equals(claimed.getClaim(issuer.tenantClaim())))
                        .findFirst()
                        .orElseThrow(() -> new BadJwtException("claims no city of its issuer"));
    }
}
