package cn.jiceng.grid;

import static cn.jiceng.grid.GridClient.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a grid was before it was split, and what its history says of those who work in it. */
@ServerTest
class GridHistoryTest {
    @Autowired
    private TestClient client;

    private GridClient city;

    @BeforeEach
    void setUp() {
        city = new GridClient(client, "yinchuan");
    }

    private Map<String, Object> part() {
        return Map.of("type", "RESIDENTIAL", "households", 400, "staff", List.of(city.leader(), city.dedicated()));
    }

    private Answer asOf(JsonNode grid, String moment, String selection) {
        return client.as(
                city.admin(),
                "query($code: String!, $then: DateTime!) { grid(code: $code, asOf: $then) { " + selection + " } }",
                Map.of("code", grid.path("code").asString(""), "then", moment));
    }

    @Test
    void aGridIsSeenAsItWasBeforeItsSplit() {
        JsonNode grid = city.active(Map.of("households", 800));
        String then = city.read(grid, "updatedAt").path("updatedAt").asString("");
        done(city.act(city.streetAdmin(), "gridSplit", grid, Map.of("grids", List.of(part(), part()))));
        JsonNode now = city.read(grid, "state successors { code }");
        assertThat(now.path("state").asString("")).isEqualTo("RETIRED");
        assertThat(now.path("successors")).hasSize(2);
        Answer before = asOf(grid, then, """
                state households leader { person { name } } successors { code }
                assignments { totalCount nodes { role endedOn } }""");
        assertThat(before.errorMessage()).isEmpty();
        assertThat(before.data().path("grid").toString()).isEqualTo("""
                {"state":"ACTIVE","households":800,"leader":{"person":{"name":"测**"}},"successors":[],\
                "assignments":{"totalCount":2,"nodes":[{"role":"LEADER","endedOn":null},{"role":"DEDICATED","endedOn":null}]}}""");
    }

    @Test
    void whatIsWorkedOutFromThePresentIsNotShownForThePast() {
        JsonNode grid = city.active(Map.of());
        String then = city.read(grid, "updatedAt").path("updatedAt").asString("");
        Answer refused = asOf(grid, then, "findings");
        assertThat(refused.errorCode()).isEqualTo("BAD_REQUEST");
        assertThat(refused.errorMessage()).startsWith("findings is worked out from the present");
    }

    @Test
    void historyMasksWhatIsPersonal() {
        JsonNode history = client.as(
                        city.admin(),
                        "query($id: ID!) { node(id: $id) { ... on Audited { history { nodes { fields { field old new masked } } } } } }",
                        Map.of("id", city.person()))
                .data()
                .at("/node/history/nodes/0/fields");
        assertThat(history.toString()).contains("{\"field\":\"name\",\"old\":null,\"new\":\"测**\",\"masked\":true}");
    }
}
