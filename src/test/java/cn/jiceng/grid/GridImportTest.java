package cn.jiceng.grid;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Many drafts in one act. */
@ServerTest
class GridImportTest {
    @Autowired
    private TestClient client;

    @Autowired
    private EntityManagerFactory sessions;

    private GridClient city;
    private String community = "";

    @BeforeEach
    void inYinchuan() {
        city = new GridClient(client, "yinchuan");
        community = city.community();
    }

    private Map<String, Object> row(Map<String, Object> other) {
        Map<String, Object> row = new HashMap<>(Map.of("type", "RESIDENTIAL", "area", community, "households", 300));
        row.putAll(other);
        return row;
    }

    private JsonNode imported(String onError, List<Map<String, Object>> rows) {
        var answer = client.as(city.communityAdmin(), """
                mutation($input: GridImportInput!) { gridImport(input: $input) {
                  rows { index grid { code state boundary } userErrors { code field } } userErrors { code field } } }""", Map.of("input", Map.of("rows", rows, "onError", onError)));
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path("gridImport");
    }

    @Test
    void rowsWithoutACodeGetFreeOnes() {
        JsonNode payload = imported(
                "REJECT_ALL",
                IntStream.range(0, 30).mapToObj(i -> row(Map.of())).toList());
        assertThat(payload.path("rows")
                        .valueStream()
                        .map(row -> row.at("/grid/code").asString("")))
                .hasSize(30)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.startsWith(community));
        assertThat(payload.path("rows"))
                .extracting(row -> row.at("/grid/state").asString(""))
                .containsOnly("DRAFT");
    }

    @Test
    void aWrongRowLeavesNothingBehind() {
        Map<String, Object> bow = Map.of("type", "Polygon", "coordinates", List.of());
        List<Map<String, Object>> rows = List.of(
                row(Map.of("boundary", GridClient.square())),
                row(Map.of("households", -1, "boundary", GridClient.square())),
                row(Map.of("boundary", bow)),
                row(Map.of("code", "123")));
        JsonNode skipped = imported("SKIP_ROW", rows);
        assertThat(skipped.path("rows")
                        .valueStream()
                        .map(row -> row.path("userErrors")
                                .path(0)
                                .path("field")
                                .path(3)
                                .asString("")))
                .containsExactly("", "households", "boundary", "code");
        assertThat(skipped.at("/rows/0/grid/boundary").isObject()).isTrue();
        JsonNode rejected = imported("REJECT_ALL", rows);
        assertThat(rejected.path("rows").isNull()).isTrue();
        assertThat(rejected.path("userErrors")).hasSize(3);
    }

    @Test
    void aRowElsewhereIsAWrongRowLikeOthers() {
        List<Map<String, Object>> rows = List.of(row(Map.of()), row(Map.of("area", city.elsewhere())));
        assertThat(imported("REJECT_ALL", rows).at("/userErrors").toString())
                .isEqualTo("[{\"code\":\"NOT_ALLOWED\",\"field\":[\"input\",\"rows\",\"1\",\"area\"]}]");
        JsonNode skipped = imported("SKIP_ROW", rows);
        assertThat(skipped.at("/rows/0/grid/code").isString()).isTrue();
        assertThat(skipped.at("/rows/1/userErrors/0/code").asString("")).isEqualTo("NOT_ALLOWED");
    }

    /** What the server does by itself is counted too, so that the number is not exact. */
    @Test
    void noRowLooksForItsOwnCodeOrCommunity() {
        List<Map<String, Object>> rows = IntStream.range(0, 400)
                .mapToObj(i -> row(i % 2 == 0 ? Map.of() : Map.of("code", community + (400 + i))))
                .toList();
        var statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        assertThat(imported("REJECT_ALL", rows).path("userErrors")).isEmpty();
        assertThat(statistics.getPrepareStatementCount() - before).isLessThan(200);
    }
}
