package cn.jiceng.security;

import cn.jiceng.platform.graphql.NodeId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whom of those that the city knows a token's holder is, or works for; the claims of the same names hold their ids, as the API
 * shows them.
 *
 * @param person the holder, where it is a person whom the city knows
 * @param unit the unit (单位) for which the holder acts
 * @param company the property company (物业公司) for which the holder acts
 */
public record Identity(
        @Nullable UUID person,
        @Nullable UUID unit,
        @Nullable UUID company) {
    /** A holder who is none of them. */
    public static final Identity NONE = new Identity(null, null, null);

    static Identity of(Jwt token) {
        return new Identity(id(token, "person"), id(token, "unit"), id(token, "company"));
    }

    private static @Nullable UUID id(Jwt token, String claim) {
        String id = token.getClaimAsString(claim);
        return id == null ? null : NodeId.parse(id).uuid();
    }
}
