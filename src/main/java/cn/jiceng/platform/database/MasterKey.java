package cn.jiceng.platform.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret from which the server derives all others, in numbered versions so that it can be rotated. */
public final class MasterKey {
    private static final String HMAC = "HmacSHA256";

    private final int version;
    private final Map<Integer, SecretKeySpec> keys;

    /** Every map key is a version, every value that version's secret; {@code version} is the one in force. */
    MasterKey(int version, Map<Integer, byte[]> secrets) {
        this.version = version;
        keys = new TreeMap<>();
        secrets.forEach((number, secret) -> keys.put(number, new SecretKeySpec(secret, HMAC)));
    }

    /** The version in force: what is derived now is derived from it, so store this number beside it. */
    public int version() {
        return version;
    }

    /** Every version that can still be derived from: the one in force and those before it that the operator gave. */
    public Set<Integer> versions() {
        return Set.copyOf(keys.keySet());
    }

    /**
     * A secret of 32 bytes for one subject, the same each time, derived from the version in force.
     *
     * @param purpose what the secret is for: equal subjects get unrelated secrets for different purposes
     * @param subject whom the secret belongs to, such as a tenant id
     */
    public byte[] derive(String purpose, String subject) {
        return derive(version, purpose, subject);
    }

    /**
     * As {@link #derive(String, String)}, from the version that the caller stored.
     *
     * @throws IllegalArgumentException if the operator gave no key of this version
     */
    public byte[] derive(int version, String purpose, String subject) {
        var key = keys.get(version);
        if (key == null) {
            throw new IllegalArgumentException(
                    "no master key of version %d, only of %s".formatted(version, keys.keySet()));
        }
        return hmac(key, message(purpose, subject));
    }

    /** The purpose goes in with its length, so no two pairs of purpose and subject make the same message. */
    private static byte[] message(String purpose, String subject) {
        var name = purpose.getBytes(StandardCharsets.UTF_8);
        var owner = subject.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + name.length + owner.length)
                .putInt(name.length)
                .put(name)
                .put(owner)
                .array();
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HMAC + " is part of every JDK", e);
        }
    }
}
