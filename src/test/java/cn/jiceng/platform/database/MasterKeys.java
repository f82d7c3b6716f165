package cn.jiceng.platform.database;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Master keys for tests of other packages. */
public final class MasterKeys {
    private MasterKeys() {}

    /** Version 2 from a secret, with the key of the tests before it. */
    public static MasterKey rotated(String secret) {
        byte[] before = Base64.getDecoder().decode(TestDatabase.MASTER_KEY.substring(2));
        return new MasterKey(2, Map.of(1, before, 2, secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** Version 2 from a secret, alone. */
    public static MasterKey second(String secret) {
        return new MasterKey(2, Map.of(2, secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** Version 1, from this secret. */
    public static MasterKey of(String secret) {
        return new MasterKey(1, Map.of(1, secret.getBytes(StandardCharsets.UTF_8)));
    }
}
