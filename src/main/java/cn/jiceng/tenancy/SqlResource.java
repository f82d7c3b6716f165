package cn.jiceng.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** SQL that is too long for a line of Java. */
final class SqlResource {
    private SqlResource() {}

    static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Puts quoted identifiers in the place of {@code ${name}}. */
    static String read(String path, Map<String, String> identifiers) {
        String sql = read(path);
        for (var identifier : identifiers.entrySet()) {
            sql = sql.replace("${" + identifier.getKey() + "}", '"' + identifier.getValue() + '"');
        }
        return sql;
    }
}
