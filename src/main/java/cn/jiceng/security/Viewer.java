package cn.jiceng.security;

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
 */
public record Viewer(String client, String tenant, Set<Role> roles) {
    static final String TENANT = "tenant";
    static final String ROLES = "roles";

    private static final ScopedValue<Viewer> CURRENT = ScopedValue.newInstance();

    /** Empty for a request without a token. */
    public static Optional<Viewer> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does {@code work} for this viewer. */
    <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    static Viewer of(Jwt token) {
        List<String> roles =
                Optional.ofNullable(token.getClaimAsStringList(ROLES)).orElse(List.of());
        return new Viewer(
                Optional.ofNullable(token.getSubject()).orElse(""),
                Optional.ofNullable(token.getClaimAsString(TENANT)).orElse(""),
                roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
