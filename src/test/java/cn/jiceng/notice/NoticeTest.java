package cn.jiceng.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.TokenMint;
import cn.jiceng.person.PersonClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is concerned is told, and reads. */
@ServerTest
class NoticeTest {
    private static final String NOTICES = "{ me { notices(first: 100) { nodes { id kind text objectId read } } } }";

    @Autowired
    private TestClient client;

    @Autowired
    private TokenMint mint;

    private NoticeClient city;
    private String admin;

    @BeforeEach
    void inYinchuan() {
        city = new NoticeClient(client, "yinchuan");
        admin = city.admin();
    }

    private JsonNode approved() {
        String id = city.proposed("安宁小区党支部");
        city.approve(id);
        await().until(() -> city.about(admin, id).path("id").isString());
        return city.about(admin, id);
    }

    private Answer act(String as, String mutation) {
        return client.as(as, "mutation { done: %s { me { unreadNotices } userErrors { code } } }".formatted(mutation));
    }

    private static int left(Answer answer) {
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().at("/done/me/unreadNotices").asInt();
    }

    @Test
    void whoeverProposedSomethingIsToldOfTheDecision() {
        String id = city.proposed("新城小区党支部");
        city.reject(id);
        await().until(() -> city.about(admin, id).path("id").isString());
        JsonNode notice = city.about(admin, id);
        assertThat(notice.path("kind").asString("")).isEqualTo("ORGANIZATION_REJECTED");
        assertThat(notice.path("text").asString(""))
                .isEqualTo("The organization 新城小区党支部 that you proposed was rejected.");
        Map<String, String> chinese =
                Map.of("Authorization", "Bearer " + client.token(admin), "Accept-Language", "zh-CN");
        assertThat(NoticeClient.about(client.send(NOTICES, Map.of(), chinese), id)
                        .path("text")
                        .asString(""))
                .contains("您申报的党组织");
        assertThat(city.about("yinchuan.district-admin", id).isMissingNode()).isTrue();
        assertThat(city.about("yinchuan.auditor", id).isMissingNode()).isTrue();
    }

    @Test
    void theNewestComesFirst() {
        JsonNode older = approved();
        JsonNode newer = approved();
        List<String> ids =
                client.as(admin, NOTICES).data().at("/me/notices/nodes").findValuesAsString("id");
        assertThat(ids)
                .containsSubsequence(
                        newer.path("id").asString(""), older.path("id").asString(""));
    }

    @Test
    void whatIsReadStaysRead() {
        JsonNode notice = approved();
        assertThat(notice.path("read").asBoolean()).isFalse();
        int before = city.unread(admin);
        String read = "noticeRead(ids: [\"%1$s\", \"%1$s\"])"
                .formatted(notice.path("id").asString(""));
        assertThat(left(act(admin, read))).isEqualTo(before - 1);
        assertThat(left(act(admin, read))).isEqualTo(before - 1);
        assertThat(city.about(admin, notice.path("objectId").asString(""))
                        .path("read")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void allIsReadAtOnceAndWhatComesLaterIsNot() {
        approved();
        approved();
        assertThat(left(act(admin, "noticeReadAll"))).isZero();
        assertThat(left(act(admin, "noticeReadAll"))).isZero();
        JsonNode later = approved();
        assertThat(city.unread(admin)).isEqualTo(1);
        Answer lists = client.as(admin, """
                { me { unread: notices(unread: true, first: 100) { totalCount nodes { id read } }
                       read: notices(unread: false, first: 1) { nodes { read } } } }""");
        assertThat(lists.data().at("/me/unread").toString())
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"id\":\"%s\",\"read\":false}]}"
                        .formatted(later.path("id").asString("")));
        assertThat(lists.data().at("/me/read/nodes/0/read").asBoolean()).isTrue();
    }

    @Test
    void aListIsOfOneKindWhereThatIsAskedFor() {
        approved();
        String list = "{ me { notices(filter: {kind: {%s: ORGANIZATION_APPROVED}}) { totalCount nodes { kind } } } }";
        assertThat(client.as(admin, list.formatted("eq")).data().findValuesAsString("kind"))
                .isNotEmpty()
                .containsOnly("ORGANIZATION_APPROVED");
        assertThat(client.as(admin, list.formatted("not")).data().findValuesAsString("kind"))
                .doesNotContain("ORGANIZATION_APPROVED");
    }

    @Test
    void whatIsAnotherReadersIsNotThere() {
        String id = approved().path("id").asString("");
        assertThat(act("yinchuan.street-admin", "noticeRead(ids: [\"%s\"])".formatted(id))
                        .errorCode())
                .isEqualTo("NOT_FOUND");
        assertThat(client.as(admin, "{ node(id: \"%s\") { id } }".formatted(id)).errorCode())
                .isEqualTo("NOT_FOUND");
        assertThat(act(admin, "noticeRead(ids: [\"x\"])").errorCode()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void aCursorOfAnotherReaderIsRefused() {
        approved();
        approved();
        String page = "{ me { notices(first: 1%s) { pageInfo { endCursor } } } }";
        String cursor = client.as(admin, page.formatted(""))
                .data()
                .at("/me/notices/pageInfo/endCursor")
                .asString("");
        String next = page.formatted(", after: \"" + cursor + "\"");
        assertThat(client.as(admin, next).errorCode()).isEmpty();
        assertThat(client.as("yinchuan.street-admin", next).errorCode()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void aRepeatUnderAKeyAnswersAlike() {
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer " + client.token(admin)));
        headers.put("Idempotency-Key", "read-" + Math.random());
        String all = "mutation { noticeReadAll { me { subject } userErrors { code } } }";
        Answer first = client.send(all, Map.of(), headers);
        assertThat(first.data().at("/noticeReadAll/me/subject").asString("")).isEqualTo(admin);
        assertThat(client.send(all, Map.of(), headers).body()).isEqualTo(first.body());
    }

    /** It is told nothing, and so has nothing to mark as read. */
    @Test
    void theProgramOfAPartnerHasNoNotices() {
        Answer answer = client.as("yinchuan.partner", "{ me { unreadNotices notices { totalCount } } }");
        assertThat(answer.data().path("me").toString())
                .isEqualTo("{\"unreadNotices\":0,\"notices\":{\"totalCount\":0}}");
        assertThat(act("yinchuan.partner", "noticeReadAll").errorCode()).isEqualTo("FORBIDDEN");
    }

    /** A person is told by whoever signs in as it. */
    @Test
    void whoeverIsAssignedToAGridIsTold() {
        String community = client.as("yinchuan.community-admin", "{ me { area } }")
                .data()
                .at("/me/area")
                .asString("");
        String person = new PersonClient(client).registered(admin, community);
        String grid = client.as(admin, """
                        mutation { gridCreate(input: {type: DEDICATED, area: "%s"}) { grid { id } } }""".formatted(community))
                .data()
                .at("/gridCreate/grid/id")
                .asString("");
        client.as(admin, """
                mutation { gridAssign(id: "%s", input: {personId: "%s", role: DEDICATED}) { userErrors { code } } }""".formatted(grid, person));
        Map<String, String> holder = mint.header("yinchuan", "GRID_WORKER", community, Map.of("person", person));
        await().until(() -> NoticeClient.about(client.send(NOTICES, Map.of(), holder), grid)
                .path("kind")
                .asString("")
                .equals("GRID_ASSIGNED"));
    }
}
