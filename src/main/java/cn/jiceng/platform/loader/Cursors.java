package cn.jiceng.platform.loader;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads the cursors of one list of one tenant, or of the same list of many parents. A cursor holds the sort
 * values of a row and is sealed with a key of the tenant, so that nobody can make one up; it also knows its list and its
 * parent, so that it cannot serve another.
 */
final class Cursors {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SEAL_BYTES = 12;
    private static final int LIST_BYTES = 8;

    private final byte[] key;
    private final Supplier<String> list;

    /**
     * @param key the tenant's key for cursors
     * @param list what was asked for: type, relation to the parent, filter, order and search; most answers hold no cursor
     *     and never ask
     */
    Cursors(byte[] key, Supplier<String> list) {
        this.key = key;
        this.list = SingletonSupplier.of(list);
    }

    private byte[] listOf(Object parent) {
        return Arrays.copyOf(digest(parent + list.get()), LIST_BYTES);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String write(Object parent, List<@Nullable Object> values) {
        byte[] json = JSON.writeValueAsBytes(values);
        byte[] payload = ByteBuffer.allocate(LIST_BYTES + json.length)
                .put(listOf(parent))
                .put(json)
                .array();
        byte[] sealed = ByteBuffer.allocate(SEAL_BYTES + payload.length)
                .put(seal(payload))
                .put(payload)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The sort values of the row that the cursor stands at.
     *
     * @param parent whose list is read
     * @param types the types of the values
     * @throws Problem BAD_REQUEST for a forged cursor, one of another tenant, or one of another list
     */
    List<Object> read(Object parent, String cursor, List<Class<?>> types) {
        byte[] sealed = decode(cursor);
        byte[] payload = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
        if (!MessageDigest.isEqual(seal(payload), Arrays.copyOf(sealed, SEAL_BYTES))) {
            throw forged();
        }
        if (!Arrays.equals(listOf(parent), Arrays.copyOf(payload, LIST_BYTES))) {
            throw new Problem(
                    ErrorCode.BAD_REQUEST,
                    "The cursor belongs to another list: parent, filter, order and search must stay the same while paging.");
        }
        return values(Arrays.copyOfRange(payload, LIST_BYTES, payload.length), types);
    }

    private static byte[] decode(String cursor) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length > SEAL_BYTES + LIST_BYTES) {
                return sealed;
            }
        } catch (IllegalArgumentException notBase64) {
            throw forged();
        }
        throw forged();
    }

    private static List<Object> values(byte[] json, List<Class<?>> types) {
        try {
            JsonNode values = JSON.readTree(json);
            var read = new Object[types.size()];
            for (int i = 0; i < read.length; i++) {
                read[i] = JSON.treeToValue(values.required(i), types.get(i));
            }
            return List.of(read);
        } catch (JacksonException stale) { // sealed by us, but by a version that sorted by something else
            throw new Problem(ErrorCode.BAD_REQUEST, "The cursor is stale: begin again with the first page.");
        }
    }

    private static Problem forged() {
        return new Problem(ErrorCode.BAD_REQUEST, "This is not a cursor that this server gave out for this tenant.");
    }

    private byte[] seal(byte[] payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(payload), SEAL_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
