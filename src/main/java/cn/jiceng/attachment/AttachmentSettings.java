package cn.jiceng.attachment;

import cn.jiceng.platform.database.StartRefused;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code jiceng.attachments.*}.
 *
 * @param folder where files lie; several servers have to share it, or use an S3-compatible store
 * @param uploadable how long an upload address is valid
 * @param downloadable how long a download address is valid
 * @param unboundKept how long a file waits to be bound to an object
 * @param s3 the store in the place of the folder, null for the folder
 */
@ConfigurationProperties("jiceng.attachments")
record AttachmentSettings(
        Path folder,
        @DefaultValue("15m") Duration uploadable,
        @DefaultValue("5m") Duration downloadable,
        @DefaultValue("1d") Duration unboundKept,
        @Nullable S3 s3) {
    /**
     * An S3-compatible store.
     *
     * @param endpoint its address, null for that of AWS
     * @param bucket private: nobody but the servers reaches it
     * @param pathStyle whether the bucket stands in the path rather than in the host, as most stores of one's own want it
     */
    record S3(
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            String bucket,
            String accessKey,
            String secretKey,
            @DefaultValue("true") boolean pathStyle) {
        /** Stops the start where a setting is missing that only the operator knows. */
        S3 {
            require("BUCKET", bucket);
            require("ACCESSKEY", accessKey);
            require("SECRETKEY", secretKey);
        }

        private static void require(String setting, @Nullable String value) {
            if (value == null || value.isBlank()) {
                throw new StartRefused(
                        "JICENG_ATTACHMENTS_S3_%s is not set, but files are to lie in an S3-compatible store."
                                .formatted(setting),
                        "Set it, or unset all of JICENG_ATTACHMENTS_S3_* to keep files in a folder.");
            }
        }
    }
}
