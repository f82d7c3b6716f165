package cn.jiceng.platform.mutation;

import graphql.GraphQLContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of its mutations in its headers.
 *
 * @param reason {@code X-Audit-Reason}: why, for the record; at most 500 characters, no personal value
 * @param idempotencyKey {@code Idempotency-Key}: a client's own name for what it does, so that doing it twice is once
 */
public record RequestHeaders(
        @Nullable String reason, @Nullable String idempotencyKey) {
    private static final RequestHeaders NONE = new RequestHeaders(null, null);

    public static RequestHeaders of(HttpServletRequest request) {
        String reason = request.getHeader("X-Audit-Reason");
        String key = request.getHeader("Idempotency-Key");
        return reason == null && key == null ? NONE : new RequestHeaders(reason, key);
    }

    static RequestHeaders of(GraphQLContext context) {
        return context.getOrDefault(RequestHeaders.class, NONE);
    }
}
