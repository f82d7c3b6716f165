package cn.jiceng.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of a city, unsealed, as a key for each of its uses. */
final class CitySecret {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec hashing;
    private final SealingKey wrapping;

    CitySecret(byte[] secret) {
        var root = new SecretKeySpec(secret, HMAC);
        hashing = new SecretKeySpec(hmac(root, "hash"), HMAC);
        wrapping = SealingKey.of(hmac(root, "wrap"));
    }

    SealingKey wrapping() {
        return wrapping;
    }

    byte[] hash(String purpose, String value) {
        return hmac(new SecretKeySpec(hmac(hashing, purpose), HMAC), value);
    }

    private static byte[] hmac(SecretKeySpec key, String message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HMAC + " is part of every JDK", e);
        }
    }
}
