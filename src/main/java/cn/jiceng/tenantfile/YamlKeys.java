package cn.jiceng.tenantfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.ObjectMapper;

/**
 * On which line of a YAML text each key stands. Finds what is lost once the text is a tree: keys given twice (all of
 * them, where a strict parser stops at the first), and keys without a value.
 */
final class YamlKeys {
    private final String file;
    private final List<TenantProblem> problems;
    private final Map<String, Integer> lines = new HashMap<>();

    YamlKeys(String file, List<TenantProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads through {@code text}; fails where it is not YAML. */
    void scan(ObjectMapper mapper, String text) {
        try (JsonParser parser = mapper.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                note(token, path(parser.streamReadContext()), line(parser));
            }
        }
    }

    private void note(JsonToken token, String key, int line) {
        Integer first = lines.putIfAbsent(key, line);
        if (token == JsonToken.PROPERTY_NAME && first != null) {
            problems.add(new TenantProblem(file, line, key, "is given twice, first on line " + first));
        }
        if (token == JsonToken.VALUE_NULL) {
            problems.add(new TenantProblem(file, line, key, "has no value; leave the key out where it is unset"));
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String path(TokenStreamContext context) {
        if (context.getParent() == null) {
            return "";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? parent + '[' + context.getCurrentIndex() + ']' : parent;
        }
        return context.currentName() == null ? parent : join(parent, context.currentName());
    }

    /** The key of what a failed binding was about. */
    static String path(List<JacksonException.Reference> references) {
        String path = "";
        for (var reference : references) {
            String name = reference.getPropertyName();
            path = name == null ? path + '[' + reference.getIndex() + ']' : join(path, name);
        }
        return path;
    }

    private static String join(String parent, String name) {
        return parent.isEmpty() ? name : parent + '.' + name;
    }

    /** The line of a key, or of the nearest one around it; 0 when there is none, as for a missing key at the top. */
    int line(String key) {
        String around = key;
        while (!around.isEmpty() && !lines.containsKey(around)) {
            around = around.substring(0, Math.max(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('['))));
        }
        return around.isEmpty() ? 0 : lines.getOrDefault(around, 0);
    }
}
