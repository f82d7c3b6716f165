package cn.jiceng.grid;

import static cn.jiceng.grid.GridClient.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.attachment.AttachmentClient;
import cn.jiceng.attachment.Attachments;
import cn.jiceng.attachment.Pictures;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.tenancy.CurrentTenant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** A patrol with photos: from the first announcement of a file until it is erased. */
@ServerTest
class GridEvidenceTest {
    private static final String SHOWN =
            "{ ... on GridPatrol { attachments { id name contentType size sha256 uploadUrl url } } }";

    @Autowired
    private TestClient client;

    @Autowired
    private Clock clock;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TransactionOperations transaction;

    private GridClient city;
    private AttachmentClient worker;
    private JsonNode grid;

    @BeforeEach
    void inYinchuan() {
        city = new GridClient(client, "yinchuan");
        worker = new AttachmentClient(client, city.communityAdmin());
        grid = city.active(Map.of());
    }

    private JsonNode patrol(String as, List<String> files) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "workerId",
                grid.at("/leader/person/id").asString(""),
                "patrolledOn",
                LocalDate.now(clock).toString()));
        input.put("attachmentIds", files);
        return city.act(as, "gridRecordPatrol", grid, input);
    }

    private static String refusal(JsonNode payload) {
        JsonNode error = payload.at("/userErrors/0");
        assertThat(error.at("/field/1").asString("")).isEqualTo("attachmentIds");
        return error.path("code").asString("");
    }

    private JsonNode shown(String as, String patrol) {
        return client.as(as, "query($id: ID!) { node(id: $id) " + SHOWN + " }", Map.of("id", patrol))
                .data()
                .at("/node/attachments");
    }

    @Test
    void aPatrolIsShownWithItsPhotos() throws IOException {
        String first = worker.uploaded();
        String second = worker.uploaded();
        String patrol = GridClient.id(
                done(patrol(city.communityAdmin(), List.of(first, second))).path("patrol"));
        JsonNode photos = shown(city.communityAdmin(), patrol);
        assertThat(photos.findValuesAsString("id")).containsExactly(first, second);
        JsonNode photo = photos.path(0);
        assertThat(photo.path("uploadUrl").isNull()).isTrue();
        HttpResponse<byte[]> file = worker.get(photo.path("url").asString(""));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).hasSize(photo.path("size").asInt());
        assertThat(ImageIO.read(new ByteArrayInputStream(file.body())).getWidth())
                .isEqualTo(
                        ImageIO.read(new ByteArrayInputStream(Pictures.jpeg())).getWidth());
        HttpHeaders headers = file.headers();
        assertThat(headers.allValues("content-type")).containsExactly("image/jpeg");
        assertThat(headers.firstValue("content-disposition").orElse(""))
                .startsWith("attachment;")
                .contains("%E4%BA%95");
        assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.allValues("content-security-policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(headers.allValues("cache-control")).containsExactly("private, no-store");
    }

    @Test
    void whoMayNotSeePersonsSeesThatThereIsAPhoto() {
        String patrol = GridClient.id(
                done(patrol(city.communityAdmin(), List.of(worker.uploaded()))).path("patrol"));
        JsonNode photo = shown("yinchuan.auditor", patrol).path(0);
        assertThat(photo.path("sha256").asString("")).hasSize(64);
        assertThat(photo.path("url").isNull()).isTrue();
        assertThat(shown(city.streetAdmin(), patrol).at("/0/url").isString()).isTrue();
    }

    @Test
    void onlyWhatOneUploadedOneselfIsAttachedAndOnlyOnce() {
        String file = worker.uploaded();
        assertThat(refusal(patrol(city.streetAdmin(), List.of(file)))).isEqualTo("NOT_ALLOWED");
        done(patrol(city.communityAdmin(), List.of(file, file)));
        assertThat(refusal(patrol(city.communityAdmin(), List.of(file)))).isEqualTo("CONFLICT");
        String waiting = GridClient.id(worker.prepared(Map.of()));
        assertThat(refusal(patrol(city.communityAdmin(), List.of(waiting)))).isEqualTo("VALIDATION_FAILED");
        List<String> many = Collections.nCopies(21, file);
        assertThat(refusal(patrol(city.communityAdmin(), many))).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void aRefusedPatrolLeavesItsPhotosFree() {
        String file = worker.uploaded();
        String waiting = GridClient.id(worker.prepared(Map.of()));
        assertThat(refusal(patrol(city.communityAdmin(), List.of(file, waiting))))
                .isEqualTo("VALIDATION_FAILED");
        done(patrol(city.communityAdmin(), List.of(file)));
    }

    @Test
    void whatIsMeantForAnObjectIsAttachedToNoOther() {
        byte[] photo = Pictures.jpeg();
        JsonNode prepared = worker.prepared(Map.of("size", photo.length, "objectId", GridClient.id(grid)));
        worker.put(prepared.path("uploadUrl").asString(""), photo);
        assertThat(refusal(patrol(city.communityAdmin(), List.of(GridClient.id(prepared)))))
                .isEqualTo("CONFLICT");
    }

    @Test
    void whatIsErasedIsGone() {
        String patrol = GridClient.id(
                done(patrol(city.communityAdmin(), List.of(worker.uploaded()))).path("patrol"));
        String url = shown(city.communityAdmin(), patrol).at("/0/url").asString("");
        assertThat(worker.get(url).statusCode()).isEqualTo(200);
        CurrentTenant.call(
                "yinchuan",
                () -> Act.ofSystem("erasure", clock.instant())
                        .call(() -> transaction.execute(status -> {
                            attachments.erase(NodeId.parse(patrol).uuid());
                            return true;
                        })));
        assertThat(worker.get(url).statusCode()).isEqualTo(404);
        assertThat(shown(city.communityAdmin(), patrol)).isEmpty();
    }
}
