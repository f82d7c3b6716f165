package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a GET from the query component of its URL; an empty optional one counts as not given. */
final class UrlParameters {
    private static final Set<String> NAMES = Set.of("query", "operationName", "variables", "extensions");

    private UrlParameters() {}

    static GraphQlParameters read(@Nullable String queryString) {
        Map<String, String> given = split(queryString == null ? "" : queryString);
        Map<String, @Nullable Object> request = new HashMap<>();
        request.put("query", given.get("query"));
        request.put("operationName", optional(given, "operationName"));
        request.put("variables", json(given, "variables"));
        request.put("extensions", json(given, "extensions"));
        return GraphQlParameters.of(request);
    }

    private static @Nullable Object json(Map<String, String> given, String name) {
        String text = optional(given, name);
        return text == null ? null : Json.read("The parameter " + name, text);
    }

    private static @Nullable String optional(Map<String, String> given, String name) {
        String text = given.get(name);
        return text == null || text.isEmpty() ? null : text;
    }

    private static Map<String, String> split(String queryString) {
        Map<String, String> given = new HashMap<>();
        for (String pair : queryString.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (given.put(name, value) != null && NAMES.contains(name)) {
                throw GraphQlParameters.malformed("The URL gives the same parameter more than once.");
            }
        }
        return given;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Problem(ErrorCode.BAD_REQUEST, "The URL holds a malformed percent encoding.");
        }
    }
}
