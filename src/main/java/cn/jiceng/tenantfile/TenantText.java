package cn.jiceng.tenantfile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a tenant's file as text, or says why that cannot be done. */
final class TenantText {
    private TenantText() {}

    /** The text without a byte order mark; empty, with a problem added, when there is none to work on. */
    static String read(Path path, String file, List<TenantProblem> problems) {
        try {
            String text = Files.readString(path);
            if (text.isBlank()) {
                problems.add(TenantProblem.of(file, "is empty"));
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            problems.add(TenantProblem.of(file, "is not UTF-8"));
        } catch (IOException unreadable) {
            problems.add(TenantProblem.of(file, "cannot be read: " + unreadable));
        }
        return "";
    }
}
