package cn.jiceng.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.attachment.AttachmentClient.Sent;
import cn.jiceng.attachment.AttachmentUrls.Use;
import cn.jiceng.platform.database.TestDatabase;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jiceng.tenancy.Tenants;
import cn.jiceng.vault.CityKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with a file or its address is refused with a code, and nothing of it is kept. */
@ServerTest
class AttachmentBadInputTest {
    @Autowired
    private TestClient client;

    @Autowired
    private CityKeys keys;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Clock clock;

    private AttachmentClient city;
    private byte[] photo;

    @BeforeEach
    void inYinchuan() {
        city = new AttachmentClient(client, "yinchuan.community-admin");
        photo = Pictures.photo();
    }

    private String address(Map<String, ?> other) {
        Map<String, Object> input = new HashMap<>(Map.of("size", photo.length));
        input.putAll(other);
        return city.prepared(input).path("uploadUrl").asString("");
    }

    /** An address as the server signs them, valid from now on for a time that may be over. */
    private String signed(String tenant, Use use, UUID id, Duration valid) {
        var settings = new AttachmentSettings(TestDatabase.ATTACHMENTS, valid, valid, Duration.ZERO, null);
        return CurrentTenant.call(tenant, () -> new AttachmentUrls(keys, tenants, settings, clock).of(use, id));
    }

    private static void refused(Sent sent, int status, String code, String reason) {
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(status);
        assertThat(sent.code()).isEqualTo(code);
        assertThat(sent.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "contentType, image/gif",
        "contentType, text/html",
        "contentType, image/svg+xml",
        "contentType, IMAGE/JPEG",
        "size, 0",
        "size, -1",
        "size, 10485761",
        "sha256, ABCDEF",
        "sha256, ''",
        "name, ''",
        "name, ../secret",
        "name, 'a\"b'",
        "name, 'a\nb'"
    })
    void whatIsSaidOfAFileHasToBePossible(String field, String value) {
        Object given = field.equals("size") ? Integer.valueOf(value) : value;
        JsonNode error = city.payload(Map.of(field, given)).at("/userErrors/0");
        assertThat(error.path("code").asString("")).isEqualTo("VALIDATION_FAILED");
        assertThat(error.at("/field/1").asString("")).isEqualTo(field);
    }

    @Test
    void whoRecordsNothingUploadsNothing() {
        for (String reader : new String[] {"yinchuan.auditor", "yinchuan.partner"}) {
            assertThat(new AttachmentClient(client, reader).send(Map.of()).errorCode())
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void anObjectThatIsNotThereGetsNoEvidence() {
        assertThat(city.send(Map.of("objectId", "x")).errorCode()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void anotherFileThanWasAnnouncedIsRefusedAndTheRightOneIsStillTaken() throws IOException {
        String url = address(Map.of("sha256", "0".repeat(64)));
        refused(city.put(url, photo), 400, "BAD_REQUEST", "SHA256_MISMATCH");
        url = address(Map.of("contentType", "image/png"));
        refused(city.put(url, photo), 415, "BAD_REQUEST", "TYPE_MISMATCH");
        url = address(Map.of());
        refused(city.put(url, new byte[0]), 400, "BAD_REQUEST", "SIZE_MISMATCH");
        refused(city.put(url, new byte[photo.length + 1]), 413, "BAD_REQUEST", "SIZE_MISMATCH");
        refused(city.put(url, new byte[11 * 1024 * 1024]), 413, "BAD_REQUEST", "SIZE_MISMATCH");
        refused(city.put(url, new byte[photo.length]), 415, "BAD_REQUEST", "TYPE_MISMATCH");
        long before = files();
        assertThat(city.put(url, photo).status()).isEqualTo(204);
        assertThat(files()).isEqualTo(before + 1);
    }

    private static long files() throws IOException {
        Path folder = TestDatabase.ATTACHMENTS.resolve("yinchuan");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void nothingOfARefusedFileIsKept() throws IOException {
        long before = files();
        city.put(address(Map.of("contentType", "image/png")), photo);
        city.put(address(Map.of()), new byte[3]);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void anAddressTakesOneFile() {
        String url = address(Map.of());
        assertThat(city.put(url, photo).status()).isEqualTo(204);
        refused(city.put(url, photo), 409, "BAD_REQUEST", "UPLOADED_ALREADY");
    }

    @Test
    void aForgedAddressIsRefused() {
        String url = address(Map.of());
        String token = url.substring(url.lastIndexOf('/') + 1);
        String other = url.replace(token, (token.startsWith("A") ? "B" : "A") + token.substring(1));
        for (String forged : new String[] {
            other, url + "AA", url.replace(token, "x"), url.replace(token, "A".repeat(76)), url.replace(token, "!")
        }) {
            refused(city.put(forged, photo), 403, "FORBIDDEN", "SIGNATURE_INVALID");
            refused(AttachmentClient.sent(city.get(forged)), 403, "FORBIDDEN", "SIGNATURE_INVALID");
        }
    }

    @Test
    void anotherCitysAddressIsRefused() {
        String foreign = signed("panjin", Use.UPLOAD, UUID.randomUUID(), Duration.ofMinutes(1));
        refused(city.put(foreign.replace("/panjin/", "/yinchuan/"), photo), 403, "FORBIDDEN", "SIGNATURE_INVALID");
        refused(city.put(address(Map.of()).replace("/yinchuan/", "/nowhere/"), photo), 404, "TENANT_UNKNOWN", "");
    }

    @Test
    void anExpiredAddressIsRefused() {
        UUID id = UUID.randomUUID();
        refused(city.put(signed("yinchuan", Use.UPLOAD, id, Duration.ZERO), photo), 403, "FORBIDDEN", "URL_EXPIRED");
        refused(
                AttachmentClient.sent(city.get(signed("yinchuan", Use.DOWNLOAD, id, Duration.ofSeconds(-1)))),
                403,
                "FORBIDDEN",
                "URL_EXPIRED");
    }

    @Test
    void anAddressIsForOneUse() {
        refused(AttachmentClient.sent(city.get(address(Map.of()))), 403, "FORBIDDEN", "OTHER_USE");
    }

    @Test
    void aFileThatIsNotThereIsNotFound() {
        UUID id = UUID.fromString(HexFormat.of().formatHex(new byte[4]) + "-0000-7000-8000-000000000000");
        refused(city.put(signed("yinchuan", Use.UPLOAD, id, Duration.ofMinutes(1)), photo), 404, "NOT_FOUND", "");
        refused(
                AttachmentClient.sent(city.get(signed("yinchuan", Use.DOWNLOAD, id, Duration.ofMinutes(1)))),
                404,
                "NOT_FOUND",
                "");
    }
}
