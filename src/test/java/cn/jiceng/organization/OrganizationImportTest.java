package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.platform.graphql.NodeId;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Many proposals in one act. */
@ServerTest
class OrganizationImportTest {
    private static final String IMPORT = """
            mutation($input: OrganizationImportInput!) { organizationImport(input: $input) {
              rows { index organization { id version code parent { code } } userErrors { code message field } }
              userErrors { code message field } } }""";

    @Autowired
    private TestClient client;

    @Autowired
    private EntityManagerFactory sessions;

    private OrganizationClient city;
    private String community = "";

    @BeforeEach
    void inYinchuan() {
        city = new OrganizationClient(client, "yinchuan");
        community = city.community();
    }

    private Map<String, Object> row(Map<String, Object> other) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "code", UUID.randomUUID().toString(),
                "name", "导入支部",
                "type", "SOCIAL_ORG",
                "form", "BRANCH",
                "area", community));
        row.putAll(other);
        return row;
    }

    private Answer send(String onError, List<Map<String, Object>> rows, String key) {
        return send(city.admin(), onError, rows, key);
    }

    private Answer send(String as, String onError, List<Map<String, Object>> rows, String key) {
        return client.send(
                IMPORT,
                Map.of("input", Map.of("rows", rows, "onError", onError)),
                Map.of("Authorization", "Bearer " + client.token(as), "Idempotency-Key", key));
    }

    private JsonNode imported(String onError, List<Map<String, Object>> rows) {
        return imported(city.admin(), onError, rows);
    }

    private JsonNode imported(String as, String onError, List<Map<String, Object>> rows) {
        Answer answer = send(as, onError, rows, UUID.randomUUID().toString());
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path("organizationImport");
    }

    private int count(List<Map<String, Object>> rows) {
        List<Object> codes =
                rows.stream().map(row -> row.get("code")).distinct().toList();
        return client.as(
                        city.admin(),
                        "query($codes: [String!]) { organizations(filter: {code: {in: $codes}}) { totalCount } }",
                        Map.of("codes", codes))
                .data()
                .at("/organizations/totalCount")
                .asInt();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** Three rows that are fine, and five that are each wrong in another way. */
    private List<Map<String, Object>> mixed() {
        String taken = city.created(city.admin(), row(Map.of())).path("code").asString("");
        Map<String, Object> first = row(Map.of());
        return List.of(
                first,
                row(Map.of("name", " ")),
                row(Map.of("parentCode", first.get("code"))),
                row(Map.of("code", first.get("code"))),
                row(Map.of("code", taken)),
                row(Map.of("formalMembers", 3)),
                row(Map.of("parentCode", "NOBODY")),
                row(Map.of()));
    }

    @Test
    void aWrongRowRejectsAll() {
        List<Map<String, Object>> rows = mixed();
        JsonNode payload = imported("REJECT_ALL", rows);
        assertThat(payload.path("rows").isNull()).isTrue();
        assertThat(errors(payload))
                .containsExactly(
                        "VALIDATION_FAILED[input, rows, 1, name]",
                        "CONFLICT[input, rows, 3, code]",
                        "CONFLICT[input, rows, 4, code]",
                        "VALIDATION_FAILED[input, rows, 5, formalMembers]",
                        "VALIDATION_FAILED[input, rows, 6, parentCode]");
        assertThat(count(rows)).as("the one that was there before").isEqualTo(1);
    }

    @Test
    void aWrongRowIsLeftOut() {
        List<Map<String, Object>> rows = mixed();
        JsonNode payload = imported("SKIP_ROW", rows);
        assertThat(payload.path("userErrors")).isEmpty();
        assertThat(payload.path("rows")
                        .valueStream()
                        .map(row -> row.path("index").asInt()))
                .containsExactlyElementsOf(
                        IntStream.range(0, rows.size()).boxed().toList());
        assertThat(payload.path("rows")
                        .valueStream()
                        .map(row -> row.path("userErrors").path(0).path("code").asString("")))
                .containsExactly(
                        "",
                        "VALIDATION_FAILED",
                        "",
                        "CONFLICT",
                        "CONFLICT",
                        "VALIDATION_FAILED",
                        "VALIDATION_FAILED",
                        "");
        assertThat(payload.at("/rows/2/organization/parent/code")).isEqualTo(payload.at("/rows/0/organization/code"));
        assertThat(strings(payload.at("/rows/5/userErrors/0/field")))
                .containsExactly("input", "rows", "5", "formalMembers");
        assertThat(count(rows)).isEqualTo(4);
    }

    @Test
    void whatStandsBelowARowThatIsLeftOutIsLeftOut() {
        Map<String, Object> wrong = row(Map.of("name", ""));
        JsonNode payload = imported("SKIP_ROW", List.of(wrong, row(Map.of("parentCode", wrong.get("code")))));
        assertThat(payload.at("/rows/1/organization").isNull()).isTrue();
        assertThat(strings(payload.at("/rows/1/userErrors/0/field")).getLast()).isEqualTo("parentCode");
    }

    @Test
    void aRepeatGetsTheSameRows() {
        List<Map<String, Object>> rows = mixed();
        String key = UUID.randomUUID().toString();
        JsonNode first = send("SKIP_ROW", rows, key).data();
        assertThat(first.at("/organizationImport/rows/0/organization/id").isString())
                .isTrue();
        assertThat(send("SKIP_ROW", rows, key).data()).isEqualTo(first);
        assertThat(count(rows)).isEqualTo(4);
    }

    @Test
    void aThousandRowsAreTheMost() {
        List<Map<String, Object>> rows = new ArrayList<>();
        String top = "I-" + UUID.randomUUID();
        for (int i = 0; i < 1000; i++) {
            rows.add(row(i == 0 ? Map.of("code", top) : Map.of("parentCode", top)));
        }
        JsonNode payload = imported("REJECT_ALL", rows);
        assertThat(payload.path("userErrors")).isEmpty();
        assertThat(payload.path("rows")).hasSize(1000);
        assertThat(payload.at("/rows/999/organization/parent/code").asString(""))
                .isEqualTo(top);
        rows.add(row(Map.of()));
        Answer refused = send("SKIP_ROW", rows, "one-too-many");
        assertThat(refused.errorCode()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(count(List.of(rows.getLast()))).isZero();
    }

    /** One that is fine, one elsewhere, and two below what is not there. */
    private List<Map<String, Object>> misplaced() {
        String nobody = new NodeId("Organization", UUID.randomUUID()).toString();
        return List.of(
                row(Map.of()),
                row(Map.of("area", "640104001")),
                row(Map.of("parentId", nobody)),
                row(Map.of("parentId", "nothing")));
    }

    @Test
    void aRowElsewhereOrBelowNobodyIsAWrongRowLikeOthers() {
        List<Map<String, Object>> rows = misplaced();
        List<String> errors = List.of(
                "NOT_ALLOWED[input, rows, 1, area]",
                "VALIDATION_FAILED[input, rows, 2, parentId]",
                "VALIDATION_FAILED[input, rows, 3, parentId]");
        JsonNode rejected = imported("yinchuan.community-admin", "REJECT_ALL", rows);
        assertThat(errors(rejected)).isEqualTo(errors);
        assertThat(count(rows)).isZero();
        JsonNode skipped = imported("yinchuan.community-admin", "SKIP_ROW", rows);
        assertThat(skipped.path("rows").valueStream().flatMap(row -> errors(row).stream()))
                .containsExactlyElementsOf(errors);
        assertThat(count(rows)).isEqualTo(1);
    }

    private static List<String> errors(JsonNode payload) {
        return payload.path("userErrors")
                .valueStream()
                .map(error -> error.path("code").asString("") + strings(error.path("field")))
                .toList();
    }

    @Test
    void whoMayMakeNoneImportsNone() {
        Answer refused = client.as(
                "yinchuan.partner", IMPORT, Map.of("input", Map.of("rows", List.of(), "onError", "SKIP_ROW")));
        assertThat(refused.errorCode()).isEqualTo("FORBIDDEN");
    }

    /** What the server does by itself is counted too, so that the number is not exact. */
    @Test
    void noRowLooksForItsOwnParentOrDivision() {
        List<Map<String, Object>> parents =
                IntStream.range(0, 1000).mapToObj(i -> row(Map.of())).toList();
        JsonNode made = imported("REJECT_ALL", parents);
        List<Map<String, Object>> rows = IntStream.range(0, 1000)
                .mapToObj(i -> row(
                        i % 2 == 0
                                ? Map.of("parentCode", parents.get(i).get("code"))
                                : Map.of(
                                        "parentId",
                                        made.at("/rows/%d/organization/id".formatted(i))
                                                .asString(""))))
                .toList();
        var statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        assertThat(imported("REJECT_ALL", rows).path("userErrors")).isEmpty();
        assertThat(statistics.getPrepareStatementCount() - before).isLessThan(200);
    }

    @Test
    void aDeepAnswerCostsAsMuchAsItsRows() {
        String deep = "rows { organization { children(first: 100) { nodes { id } } } } userErrors { code }";
        Answer refused = client.as(
                city.admin(),
                "mutation($input: OrganizationImportInput!) { organizationImport(input: $input) { " + deep + " } }",
                Map.of(
                        "input",
                        Map.of(
                                "rows",
                                List.of(row(Map.of()), row(Map.of())).stream()
                                        .flatMap(row -> IntStream.range(0, 150).mapToObj(i -> row))
                                        .toList())));
        assertThat(refused.body().at("/errors/0/extensions/limit").asString("")).isEqualTo("complexity");
    }
}
