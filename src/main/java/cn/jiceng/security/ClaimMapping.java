package cn.jiceng.security;

import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.tenantfile.Issuer;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** Reads the claims of a city's own issuer as if it were ours. */
final class ClaimMapping {
    /** An area that no code begins with, for a token without the claim that its city asks for. */
    private static final String NOWHERE = "-";

    private static final Map<String, Role> OUR_NAMES =
            Stream.of(Role.values()).collect(Collectors.toUnmodifiableMap(Role::name, role -> role));

    private final String tenant;
    private final Issuer.Claims claims;
    private final Map<String, Role> roles;
    private final String host;

    ClaimMapping(String tenant, Issuer issuer) {
        this.tenant = tenant;
        this.claims = issuer.claims();
        this.roles = issuer.roles().isEmpty()
                ? OUR_NAMES
                : issuer.roles().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Issuer.RoleValue::value, value -> Role.valueOf(value.role()), (one, two) -> two));
        this.host = URI.create(issuer.issuer()).getAuthority();
    }

    String tenantClaim() {
        return Objects.requireNonNullElse(claims.tenant(), Viewer.TENANT);
    }

    /**
     * The same token with our claims. Who it is for gets the issuer's host behind the name, so that no name of another
     * issuer is the same as one of ours; values of the roles claim that mean nothing here are left out.
     *
     * @throws BadJwtException for a token that claims another city, or names nobody
     */
    Jwt ours(Jwt token) {
        String claimed = text(token, tenantClaim());
        if (claimed != null && !claimed.equals(tenant)) {
            throw new BadJwtException("of an issuer of another city than it claims");
        }
        String subject = text(token, Objects.requireNonNullElse(claims.subject(), JwtClaimNames.SUB));
        if (subject == null || subject.isBlank()) {
            throw new BadJwtException("names nobody");
        }
        Map<String, Object> ours = new HashMap<>();
        ours.put(JwtClaimNames.SUB, subject + '@' + host);
        ours.put(Viewer.CLIENT, client(token) + '@' + host);
        ours.put(Viewer.TENANT, tenant);
        ours.put(Viewer.ROLES, roles(token));
        ours.put(Viewer.AREA, area(token));
        ours.put(Viewer.SCOPE, Objects.requireNonNullElse(token.<@Nullable Object>getClaim(Viewer.SCOPE), List.of()));
        putId(ours, Identity.PERSON, claims.person(), token);
        putId(ours, Identity.UNIT, claims.unit(), token);
        putId(ours, Identity.COMPANY, claims.company(), token);
        return new Jwt(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), token.getHeaders(), ours);
    }

    private String client(Jwt token) {
        return Stream.of(Objects.requireNonNullElse(claims.client(), "azp"), Viewer.CLIENT)
                .flatMap(name -> Stream.ofNullable(text(token, name)))
                .findFirst()
                .orElse("unknown");
    }

    private List<String> roles(Jwt token) {
        Object value = value(token, Objects.requireNonNullElse(claims.roles(), Viewer.ROLES));
        Collection<?> values = value instanceof Collection<?> several
                ? several
                : List.of(String.valueOf(value).split(" "));
        return values.stream()
                .map(one -> roles.get(String.valueOf(one)))
                .filter(Objects::nonNull)
                .map(Role::name)
                .toList();
    }

    private String area(Jwt token) {
        return claims.area() == null ? "" : Objects.requireNonNullElse(text(token, claims.area()), NOWHERE);
    }

    private static void putId(Map<String, Object> ours, String name, @Nullable String claim, Jwt token) {
        Optional.ofNullable(claim)
                .map(given -> text(token, given))
                .flatMap(NodeId::of)
                .ifPresent(id -> ours.put(name, id.toString()));
    }

    private static @Nullable String text(Jwt token, String name) {
        Object value = value(token, name);
        return value == null ? null : value.toString();
    }

    /** A claim of the name itself, or, along its dots, inside of others. */
    private static @Nullable Object value(Jwt token, String name) {
        if (token.hasClaim(name)) {
            return token.getClaim(name);
        }
        Object value = token.getClaims();
        for (String part : name.split("\\.")) {
            value = value instanceof Map<?, ?> inside ? inside.get(part) : null;
        }
        return value;
    }
}
