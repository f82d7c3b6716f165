package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * The holder of the token of the running request: a program for itself, or a user who signed in through one.
 *
 * @param subject who acts: the id of the user, or of the client that acts for itself
 * @param client id of the client that got the token
 * @param tenant id of the tenant that the token is for
 * @param roles what the holder may be in it
 * @param scopes what a partner's token is limited to, such as {@code wishes:read}
 * @param area code of the division inside which the holder acts, empty for the whole tenant
 * @param areas the area, and what it was merged or split into since
 * @param series which of the user's series of tokens it is of, 0 for a program that acts for itself
 * @param self which persons and bodies of the city the holder is
 * @param grids the grids that the holder works in; asked for when it matters, once a request
 */
public record Viewer(
        String subject,
        String client,
        String tenant,
        Set<Role> roles,
        Set<String> scopes,
        String area,
        Set<String> areas,
        int series,
        Identity self,
        Supplier<Set<UUID>> grids) {
    public static final String CLIENT = "client_id";
    public static final String TENANT = "tenant";
    public static final String ROLES = "roles";
    public static final String SCOPE = "scope";
    public static final String AREA = "area";

    /** Which of its user's series of tokens a token is of: those of earlier ones are refused. */
    public static final String SERIES = "series";

    private static final ScopedValue<Viewer> CURRENT = ScopedValue.newInstance();

    /** A program that acts for itself. */
    Viewer(String client, String tenant, Set<Role> roles, String area) {
        this(client, client, tenant, roles, Set.of(), area, Set.of(area), 0, Identity.NONE, Set::of);
    }

    /** Empty for a request without a token. */
    public static Optional<Viewer> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does {@code work} for this viewer. */
    <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /**
     * The holder of the request's token.
     *
     * @throws Problem UNAUTHENTICATED without one
     */
    public static Viewer require() {
        return current().orElseThrow(() -> new Problem(ErrorCode.UNAUTHENTICATED, "This needs a token."));
    }

    /** Whether the holder has one of the roles. */
    public boolean isAny(Set<Role> wanted) {
        return !Collections.disjoint(roles, wanted);
    }

    /** Whether the holder stands as the scope says to what lies in an area. */
    boolean stands(Standing standing, String objects) {
        return areas.stream().anyMatch(own -> standing.holds(own, objects));
    }

    /** Whether the holder is somebody who is assigned to a grid now. */
    public boolean worksIn(UUID grid) {
        return grids.get().contains(grid);
    }

    /** Whether the holder can do nothing but what a scope names: the program of a partner. */
    boolean isLimitedToScopes() {
        return roles.contains(Role.PARTNER);
    }

    Viewer actingIn(Set<String> now, Supplier<Set<UUID>> workplaces) {
        return new Viewer(subject, client, tenant, roles, scopes, area, now, series, self, workplaces);
    }

    static Viewer of(Jwt token) {
        String subject = text(token, JwtClaimNames.SUB);
        String client = text(token, CLIENT);
        String area = text(token, AREA);
        return new Viewer(
                subject,
                client.isEmpty() ? subject : client,
                text(token, TENANT),
                texts(token, ROLES).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                texts(token, SCOPE).collect(Collectors.toUnmodifiableSet()),
                area,
                Set.of(area),
                token.<@Nullable Object>getClaim(SERIES) instanceof Number series ? series.intValue() : 0,
                Identity.of(token),
                Set::of);
    }

    /** A list, or texts with a space between them, as RFC 9068 has the scope. */
    private static Stream<String> texts(Jwt token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? Stream.of() : values.stream().flatMap(value -> Stream.of(value.split(" ")));
    }

    private static String text(Jwt token, String claim) {
        return Optional.ofNullable(token.getClaimAsString(claim)).orElse("");
    }
}
