package cn.jiceng.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiceng.platform.database.StartRefused;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Files in an S3-compatible store: S3Proxy, a process of its own, which checks every signature. */
class S3StoreTest {
    private static final String BUCKET = "evidence";
    private static final String IDENTITY = "the-tests";
    private static final String SECRET = "no-secret-of-the-tests";
    private static final Pattern LISTENS = Pattern.compile("\\{127\\.0\\.0\\.1:(\\d+)}");
    private static final String NAME = "0198-x.0011aabb";

    private static Process server;
    private static URI endpoint;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path settings = folder.resolve("s3proxy.properties");
        Files.writeString(settings, """
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.endpoint=http://127.0.0.1:0
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=transient-nio2
                jclouds.identity=any
                jclouds.credential=any
                """.formatted(IDENTITY, SECRET));
        server = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "s3proxy.jar").toString(),
                        "--properties",
                        settings.toString()))
                .redirectErrorStream(true)
                .start();
        endpoint = URI.create("http://127.0.0.1:" + port(server.inputReader()));
        // it would stop when nobody reads what it says, and nobody reads it any more when it stops
        Thread.ofVirtual().start(S3StoreTest::readOn);
        try (S3Client client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(IDENTITY, SECRET)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            client.createBucket(bucket -> bucket.bucket(BUCKET));
        }
    }

    private static void readOn() {
        try (BufferedReader output = server.inputReader()) {
            output.transferTo(Writer.nullWriter());
        } catch (IOException stopped) {
            assertThat(stopped).hasMessageContaining("closed");
        }
    }

    private static String port(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                return listens.group(1);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("S3Proxy does not start:\n" + said);
    }

    @AfterAll
    static void stop() {
        server.destroy();
    }

    private static S3Store store(String tenant, String secret) {
        return new S3Store(
                new AttachmentSettings.S3(endpoint, "us-east-1", BUCKET, IDENTITY, secret, true), () -> tenant);
    }

    private static byte[] read(AttachmentStore store) throws IOException {
        try (var file = store.open(NAME)) {
            return file.readAllBytes();
        }
    }

    @Test
    void aFileIsKeptUntilItIsDeleted() throws IOException {
        try (S3Store store = store("panjin", SECRET);
                S3Store other = store("dongcheng", SECRET)) {
            byte[] photo = Pictures.jpeg();
            store.put(NAME, photo);
            assertThat(read(store)).isEqualTo(photo);
            assertThatThrownBy(() -> read(other)).as("another city's").isInstanceOf(FileNotFoundException.class);
            store.delete(NAME);
            store.delete(NAME);
            assertThatThrownBy(() -> read(store)).isInstanceOf(FileNotFoundException.class);
        }
    }

    @Test
    void aStoreWithoutItsSettingsStopsTheStart() {
        assertThatThrownBy(() -> new AttachmentSettings.S3(endpoint, "us-east-1", BUCKET, IDENTITY, " ", true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("JICENG_ATTACHMENTS_S3_SECRETKEY");
    }

    @Test
    void aStoreThatRefusesIsAFailure() {
        try (S3Store store = store("panjin", "wrong")) {
            assertThatThrownBy(() -> store.put(NAME, Pictures.jpeg()))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(FileNotFoundException.class);
        }
    }
}
