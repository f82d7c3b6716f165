package cn.jiceng.attachment;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jicengschema.types.AttachmentPrepareInput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file before it comes.
 *
 * @param size in bytes
 * @param sha256 of its bytes, null where nothing is said of it
 * @param name under which it is downloaded, null for none of its own
 */
record FileDescription(
        AttachmentType type,
        int size,
        @Nullable String sha256,
        @Nullable String name) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NAME = Pattern.compile("[^/\\\\\"\\p{Cntrl}]{1,100}");

    /** @throws Refusal VALIDATION_FAILED for another type, and a size, hash or name that no file may have */
    static FileDescription of(AttachmentPrepareInput input) {
        AttachmentType type = AttachmentType.named(input.getContentType())
                .orElseThrow(() -> refused("contentType", "attachment.type", AttachmentType.names()));
        int size = input.getSize();
        if (size < 1 || size > AttachmentType.LARGEST) {
            throw refused("size", "attachment.size", AttachmentType.LARGEST, size);
        }
        requireForm(SHA256, input.getSha256(), "sha256");
        requireForm(NAME, input.getName(), "name");
        return new FileDescription(type, size, input.getSha256(), input.getName());
    }

    private static void requireForm(Pattern form, @Nullable String value, String field) {
        if (value != null && !form.matcher(value).matches()) {
            throw refused(field, "attachment." + field);
        }
    }

    private static Refusal refused(String field, String message, Object... arguments) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message, arguments).at("input", field);
    }
}
