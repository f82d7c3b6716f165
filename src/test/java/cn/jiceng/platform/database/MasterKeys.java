package cn.jiceng.platform.database;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Master keys for tests of other packages. */
public final class MasterKeys {
    private MasterKeys() {}

    /** Version 1, from this secret. */
    public static MasterKey of(String secret) {
        return new MasterKey(1, Map.of(1, secret.getBytes(StandardCharsets.UTF_8)));
    }
}
