package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.limit.Text;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a GraphQL over HTTP request, with the types that the specification gives them. */
record GraphQlParameters(
        String query,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Map<String, Object> extensions) {

    private static final int NOT_WELL_FORMED = 422;

    /** Reads the parameters of a request object; others are ignored, as the specification wants it. */
    static GraphQlParameters of(@Nullable Object request) {
        if (!(request instanceof Map<?, ?> map)) {
            throw malformed("The request must be a JSON object with a query.");
        }
        if (!(map.get("query") instanceof String query)) {
            throw malformed("The parameter query is required and must be a string.");
        }
        Map<String, @Nullable Object> variables = object("variables", map.get("variables"));
        if (!isClean(variables)) {
            throw Text.unclean("The variables hold").withStatus(NOT_WELL_FORMED);
        }
        return new GraphQlParameters(
                query, name(map.get("operationName")), variables, object("extensions", map.get("extensions")));
    }

    private static @Nullable String name(@Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw malformed("The parameter operationName must be a string.");
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    private static <V extends @Nullable Object> Map<String, V> object(String name, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return (Map<String, V>) map;
        }
        throw malformed("The parameter %s must be an object.".formatted(name));
    }

    private static boolean isClean(@Nullable Object value) {
        if (value instanceof String text) {
            return Text.isClean(text);
        }
        if (value instanceof Map<?, ?> map) {
            return isClean(map.keySet()) && isClean(map.values());
        }
        return !(value instanceof Collection<?> items) || items.stream().allMatch(GraphQlParameters::isClean);
    }

    static Problem malformed(String message) {
        return new Problem(ErrorCode.BAD_REQUEST, message).withStatus(NOT_WELL_FORMED);
    }
}
