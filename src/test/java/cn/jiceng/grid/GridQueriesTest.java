package cn.jiceng.grid;

import static cn.jiceng.grid.GridClient.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class GridQueriesTest {
    @Autowired
    private TestClient client;

    private GridClient city;

    @BeforeEach
    void inYinchuan() {
        city = new GridClient(client, "yinchuan");
    }

    private JsonNode ask(String query) {
        var answer = client.as(city.admin(), query);
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data();
    }

    private JsonNode at(double longitude, double latitude) {
        return ask("{ gridAt(longitude: %s, latitude: %s) { code } }".formatted(longitude, latitude))
                .path("gridAt");
    }

    @Test
    void aPlaceLiesInAGridAtWork() {
        JsonNode draft = city.draft(Map.of("boundary", GridClient.square(-33.5, -40.5)));
        assertThat(at(-33.495, -40.495).isNull()).isTrue();
        done(city.act(city.communityAdmin(), "gridAssign", draft, city.leader()));
        done(city.act(city.communityAdmin(), "gridAssign", draft, city.dedicated()));
        done(city.act(city.streetAdmin(), "gridActivate", draft));
        assertThat(at(-33.495, -40.495).path("code")).isEqualTo(draft.path("code"));
        assertThat(at(-33.485, -40.495).isNull()).isTrue();
        done(city.act(city.streetAdmin(), "gridRetire", draft, Map.of("reason", "拆迁")));
        assertThat(at(-33.495, -40.495).isNull()).isTrue();
    }

    /** The box around a bent grid holds places that the grid does not. */
    @Test
    void theOutlineDecidesNotTheBox() {
        Map<String, Object> bent = Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        List.of(-30, -50),
                        List.of(-29, -50),
                        List.of(-29, -49.9),
                        List.of(-29.9, -49.9),
                        List.of(-29.9, -49),
                        List.of(-30, -49),
                        List.of(-30, -50))));
        JsonNode grid = city.active(Map.of("boundary", bent));
        assertThat(at(-29.95, -49.5).path("code")).isEqualTo(grid.path("code"));
        assertThat(at(-29.5, -49.5).isNull()).isTrue();
        assertThat(grid.path("boundary").path("type").asString("")).isEqualTo("Polygon");
    }

    @Test
    void aDivisionListsWhatLiesInside() {
        JsonNode grid = city.draft(Map.of());
        String community = city.community();
        String street = community.substring(0, 9);
        JsonNode lists = ask("""
                { division(code: "%s") { grids(last: 1, filter: {code: {eq: "%s"}}) { nodes { code community { code } } totalCount }
                    children(first: 2) { nodes { code grids(first: 3, filter: {state: {eq: DRAFT}}) {
                      totalCount nodes { area } groups(by: [COMMUNITY]) { community { code } count } } } } } }""".formatted(street, grid.path("code").asString("")));
        assertThat(lists.at("/division/grids/nodes/0/community/code").asString(""))
                .isEqualTo(community);
        assertThat(lists.at("/division/grids/totalCount").asInt()).isEqualTo(1);
        for (JsonNode child : lists.at("/division/children/nodes")) {
            JsonNode grids = child.path("grids");
            assertThat(grids.path("nodes").findValues("area")).allMatch(child.path("code")::equals);
            for (JsonNode group : grids.path("groups")) {
                assertThat(group.path("count")).isEqualTo(grids.path("totalCount"));
            }
        }
        assertThat(lists.at("/division/children/nodes/0/grids/nodes")).isNotEmpty();
    }

    @Test
    void gridsAreFilteredOrderedAndCounted() {
        city.draft(Map.of("households", 98_765, "type", "DEDICATED"));
        city.draft(Map.of("households", 98_766, "type", "DEDICATED"));
        JsonNode grids = ask("""
                { grids(first: 2, orderBy: [{field: HOUSEHOLDS, direction: DESC}],
                    filter: {households: {gte: 98765, lt: 98767}, type: {eq: DEDICATED}, area: {startsWith: "6401"}}) {
                  nodes { households type } groups(by: [TYPE, DISTRICT]) { type district { code } count } totalCount } }""").path("grids");
        assertThat(grids.path("nodes").findValues("households").toString()).isEqualTo("[98766, 98765]");
        assertThat(grids.at("/groups/0/type").asString("")).isEqualTo("DEDICATED");
        assertThat(grids.at("/groups/0/count")).isEqualTo(grids.path("totalCount"));
    }

    @Test
    void guestsReadNoGrids() {
        assertThat(client.anonymously("yinchuan", "{ division(code: \"6401\") { grids { totalCount } } }")
                        .errorCode())
                .isEqualTo("UNAUTHENTICATED");
    }
}
