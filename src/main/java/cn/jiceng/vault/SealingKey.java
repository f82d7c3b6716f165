package cn.jiceng.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals values so that without it nobody reads them or changes them unnoticed: AES-256-GCM with a random nonce
 * (NIST SP 800-38D). A sealed value is one byte of version, 12 of nonce, the ciphertext and 16 of tag.
 */
public final class SealingKey {
    private static final byte VERSION = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final Provider PROVIDER = provider(); // looking for it again costs as much as a short value
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;

    private SealingKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "AES");
    }

    static SealingKey of(byte[] secret) {
        return new SealingKey(secret);
    }

    /** A new key. */
    public static SealingKey random() {
        return new SealingKey(randomBytes());
    }

    static byte[] randomBytes() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    byte[] secret() {
        return secret.getEncoded();
    }

    /**
     * Seals a value.
     *
     * @param place what the value is, such as a field's name: sealed for one place, it does not open at another
     */
    public byte[] seal(byte[] value, String place) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, nonce, 0, place, value, 0);
        return ByteBuffer.allocate(1 + NONCE_BYTES + ciphertext.length)
                .put(VERSION)
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    /** As {@link #seal(byte[], String)}, for a text. */
    public byte[] seal(String value, String place) {
        return seal(value.getBytes(StandardCharsets.UTF_8), place);
    }

    /**
     * What {@link #seal} was given.
     *
     * @throws IllegalStateException if it was sealed with another key or for another place, or changed since
     */
    public byte[] open(byte[] sealed, String place) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
            throw new IllegalStateException("what is stored as " + place + " is not sealed in a form that is known");
        }
        return cipher(Cipher.DECRYPT_MODE, sealed, 1, place, sealed, 1 + NONCE_BYTES);
    }

    /** As {@link #open}, for a text. */
    public String openText(byte[] sealed, String place) {
        return new String(open(sealed, place), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, int nonceAt, String place, byte[] text, int textAt) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION, PROVIDER);
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce, nonceAt, NONCE_BYTES));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text, textAt, text.length - textAt);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("what is stored as " + place + " does not open with its key", wrongKey);
        }
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(TRANSFORMATION).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(TRANSFORMATION + " is part of every JDK", e);
        }
    }
}
