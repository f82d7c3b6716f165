package cn.jiceng.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Reads the master key from the settings, or in demo mode from a file that it makes once. */
final class MasterKeySource {
    private static final String KEY = "JICENG_MASTER_KEY";
    private static final String PREVIOUS = "JICENG_MASTER_KEY_PREVIOUS";
    private static final int BYTES = 32;

    private MasterKeySource() {}

    static MasterKey configured(ServerSettings settings) {
        var current = settings.masterKey();
        if (current == null || current.isBlank()) {
            throw new StartRefused(
                    KEY + " is not set: without a demo database there is no default master key.",
                    "Set %s to <version>:<secret>, for example %s=1:$(openssl rand -base64 32), and keep it safe: the passwords of all tenants derive from it."
                            .formatted(KEY, KEY));
        }
        var secrets = new HashMap<Integer, byte[]>();
        settings.masterKeyPrevious().forEach(key -> add(secrets, PREVIOUS, key));
        return new MasterKey(add(secrets, KEY, current), secrets);
    }

    static MasterKey kept(Path file) {
        try {
            if (!Files.exists(file)) {
                SecretFile.write(file, "1:" + random());
            }
            var secrets = new HashMap<Integer, byte[]>();
            return new MasterKey(add(secrets, file.toString(), Files.readString(file)), secrets);
        } catch (IOException e) {
            throw new StartRefused(
                    "The demo master key %s cannot be read or made: %s".formatted(file, e.getMessage()),
                    "Give this user the right to write there, or set jiceng.data to another folder.",
                    e);
        }
    }

    private static String random() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    private static int add(Map<Integer, byte[]> secrets, String source, String text) {
        var parts = text.strip().split(":", 2);
        if (parts.length < 2 || !parts[0].matches("[1-9][0-9]{0,8}")) {
            throw malformed(source, "it has no version in front, such as 1:");
        }
        var version = Integer.parseInt(parts[0]);
        if (secrets.putIfAbsent(version, decode(source, parts[1])) != null) {
            throw malformed(source, "version %d is given twice".formatted(version));
        }
        return version;
    }

    private static byte[] decode(String source, String base64) {
        try {
            var secret = Base64.getDecoder().decode(base64);
            if (secret.length >= BYTES) {
                return secret;
            }
            throw malformed(source, "the secret has %d bytes, at least %d are needed".formatted(secret.length, BYTES));
        } catch (IllegalArgumentException e) {
            throw malformed(source, "the secret is not base64");
        }
    }

    private static StartRefused malformed(String source, String reason) {
        return new StartRefused(
                "%s is malformed: %s.".formatted(source, reason),
                "Its form is <version>:<secret>, for example 1:$(openssl rand -base64 32).");
    }
}
