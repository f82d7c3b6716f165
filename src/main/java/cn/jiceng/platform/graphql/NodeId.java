package cn.jiceng.platform.graphql;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The id of an object as clients see it: opaque, and tagged with the type so that {@code node(id)} knows where to look.
 *
 * @param type name of the GraphQL type
 * @param uuid the key within the tenant
 */
public record NodeId(String type, UUID uuid) {
    private static final int KEY_BYTES = 16;

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws Problem BAD_REQUEST for anything that no server of ours ever gave out
     */
    public static NodeId parse(String text) {
        byte[] bytes = decode(text);
        int tag = bytes.length - KEY_BYTES;
        if (tag <= 0) {
            throw malformed();
        }
        var key = ByteBuffer.wrap(bytes, tag, KEY_BYTES);
        var id = new NodeId(
                new String(bytes, 0, tag, StandardCharsets.US_ASCII), new UUID(key.getLong(), key.getLong()));
        if (!id.toString().equals(text)) { // one form everywhere, so that clients may compare ids
            throw malformed();
        }
        return id;
    }

    /** As {@link #parse}, empty for what is not an id. */
    public static Optional<NodeId> of(String text) {
        try {
            return Optional.of(parse(text));
        } catch (Problem malformed) {
            return Optional.empty();
        }
    }

    /**
     * The key of an object that has to be of a type.
     *
     * @throws Problem BAD_REQUEST for what is no id, NOT_FOUND for the id of another type
     */
    public static UUID uuid(String text, Class<?> type) {
        NodeId id = parse(text);
        if (!id.type().equals(type.getSimpleName())) {
            throw new Problem(ErrorCode.NOT_FOUND, "There is no such object.");
        }
        return id.uuid();
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    static Problem malformed() {
        return new Problem(ErrorCode.BAD_REQUEST, "This is not an id of this server.");
    }

    @Override
    public String toString() {
        byte[] tag = type.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(tag, tag.length + KEY_BYTES);
        ByteBuffer.wrap(bytes, tag.length, KEY_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
