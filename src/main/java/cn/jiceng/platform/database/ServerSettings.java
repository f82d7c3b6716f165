package cn.jiceng.platform.database;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code jiceng.*} that belong to the whole server.
 *
 * @param data folder where demo mode keeps its database and keys, environment {@code JICENG_DATA}
 * @param masterKey {@code <version>:<base64>}, environment {@code JICENG_MASTER_KEY}
 * @param masterKeyPrevious keys before it, separated by commas, environment {@code JICENG_MASTER_KEY_PREVIOUS}
 */
@ConfigurationProperties("jiceng")
record ServerSettings(
        @DefaultValue("data") String data,
        @Nullable String masterKey,
        @DefaultValue List<String> masterKeyPrevious) {
    Path dataPath() {
        return Path.of(data);
    }
}
