package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The holder of the token of the running request.
 *
 * @param client id of the client that got the token
 * @param tenant id of the tenant that the token is for
 * @param roles what the holder may be in it
 * @param area code of the division inside which the holder acts, empty for the whole tenant
 * @param areas the area, and what it was merged or split into since
 */
public record Viewer(String client, String tenant, Set<Role> roles, String area, Set<String> areas) {
    static final String TENANT = "tenant";
    static final String ROLES = "roles";
    static final String AREA = "area";

    private static final ScopedValue<Viewer> CURRENT = ScopedValue.newInstance();

    Viewer(String client, String tenant, Set<Role> roles, String area) {
        this(client, tenant, roles, area, Set.of(area));
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
    boolean stands(Scope scope, String objects) {
        return areas.stream().anyMatch(own -> scope.holds(own, objects));
    }

    Viewer actingIn(Set<String> now) {
        return new Viewer(client, tenant, roles, area, now);
    }

    static Viewer of(Jwt token) {
        List<String> roles =
                Optional.ofNullable(token.getClaimAsStringList(ROLES)).orElse(List.of());
        return new Viewer(
                Optional.ofNullable(token.getSubject()).orElse(""),
                Optional.ofNullable(token.getClaimAsString(TENANT)).orElse(""),
                roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(token.getClaimAsString(AREA)).orElse(""));
    }
}
