package cn.jiceng.grid;

import static cn.jiceng.grid.GridClient.done;
import static cn.jiceng.grid.GridClient.error;
import static cn.jiceng.grid.GridClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Everything is refused with a code and a place, and nothing is written. */
@ServerTest
class GridBadInputTest {
    @Autowired
    private TestClient client;

    private GridClient city;

    @BeforeEach
    void inYinchuan() {
        city = new GridClient(client, "yinchuan");
    }

    private void isRefused(JsonNode payload, String code, String... field) {
        assertThat(payload.path("grid").isNull()).isTrue();
        assertThat(error(payload)).isEqualTo(code);
        assertThat(payload.at("/userErrors/0/field")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList())
                .isEqualTo(List.of(field));
        assertThat(payload.at("/userErrors/0/message").asString("")).isNotBlank();
    }

    private void isRefused(Map<String, ?> other, String code, String... field) {
        isRefused(city.create(city.admin(), other), code, field);
    }

    private static String code(JsonNode grid) {
        return grid.path("code").asString("");
    }

    @Test
    void aCodeIsUsedOnce() {
        isRefused(Map.of("code", code(city.draft(Map.of()))), "CONFLICT", "input", "code");
    }

    @Test
    void aRetiredCodeIsNeverUsedAgain() {
        JsonNode grid = city.active(Map.of());
        done(city.act(city.streetAdmin(), "gridRetire", grid, Map.of("reason", "拆迁")));
        JsonNode refused = city.create(city.admin(), Map.of("code", code(grid)));
        isRefused(refused, "CONFLICT", "input", "code");
        assertThat(refused.at("/userErrors/0/message").asString("")).contains("never used again");
        assertThat(code(city.draft(Map.of()))).isNotEqualTo(code(grid));
    }

    @Test
    void aCodeIsItsCommunitysAndThreeDigits() {
        isRefused(Map.of("code", city.elsewhere() + "001"), "VALIDATION_FAILED", "input", "code");
        isRefused(Map.of("code", city.community() + "1"), "VALIDATION_FAILED", "input", "code");
        isRefused(Map.of("code", city.community() + "00A"), "VALIDATION_FAILED", "input", "code");
    }

    @Test
    void aGridLiesInACommunityThatIsInUse() {
        isRefused(Map.of("area", city.community().substring(0, 9)), "VALIDATION_FAILED", "input", "area");
        isRefused(Map.of("area", "640104999999"), "VALIDATION_FAILED", "input", "area");
    }

    @Test
    void householdsAreCountedFromZero() {
        isRefused(Map.of("households", -1), "VALIDATION_FAILED", "input", "households");
        JsonNode grid = city.draft(Map.of());
        isRefused(
                city.act(city.admin(), "gridUpdate", grid, Map.of("households", -1)),
                "VALIDATION_FAILED",
                "input",
                "households");
        assertThat(city.read(grid, "version").path("version").asInt()).isZero();
    }

    @Test
    void aBoundaryIsAnArea() {
        Map<String, Object> open = Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(List.of(1, 1), List.of(2, 1), List.of(2, 2), List.of(1, 2))));
        isRefused(Map.of("boundary", open), "VALIDATION_FAILED", "input", "boundary");
    }

    @Test
    void aClientThatHasReadAnOlderVersionReadsAgain() {
        JsonNode grid = city.draft(Map.of());
        done(city.act(city.communityAdmin(), "gridAssign", grid, city.leader()));
        Map<String, Object> stale = Map.of("id", id(grid), "version", 0, "input", Map.of("households", 1));
        isRefused(
                city.send(city.admin(), "gridUpdate", stale).data().path("gridUpdate"),
                "STALE_VERSION",
                "expectedVersion");
    }

    @Test
    void anActThatTheStateDoesNotAllowNamesThoseThatItDoes() {
        JsonNode refused = city.act(city.streetAdmin(), "gridActivate", city.active(Map.of()));
        isRefused(refused, "ILLEGAL_TRANSITION");
        assertThat(refused.at("/userErrors/0/message").asString(""))
                .contains("UPDATE, ADJUST, SPLIT, MERGE, RETIRE")
                .doesNotContain("DISCARD");
    }

    @Test
    void gridsAreMergedWithOthersOfTheirCommunity() {
        JsonNode grid = city.active(Map.of());
        Map<String, Object> into = Map.of("type", "RESIDENTIAL", "households", 1);
        isRefused(merge(grid, List.of(id(grid)), into), "VALIDATION_FAILED", "input", "withIds");
        isRefused(merge(grid, List.of(), into), "VALIDATION_FAILED", "input", "withIds");
        isRefused(merge(grid, List.of(activeElsewhere()), into), "VALIDATION_FAILED", "input", "withIds");
    }

    private JsonNode merge(JsonNode grid, List<String> others, Map<String, Object> into) {
        return city.act(city.admin(), "gridMerge", grid, Map.of("withIds", others, "into", into));
    }

    private String activeElsewhere() {
        JsonNode grid = done(city.create(city.admin(), Map.of("area", city.elsewhere())))
                .path("grid");
        done(city.act(city.admin(), "gridAssign", grid, city.leader()));
        done(city.act(city.admin(), "gridAssign", grid, city.dedicated()));
        return id(done(city.act(city.admin(), "gridActivate", grid)).path("grid"));
    }

    @Test
    void aGridIsSplitIntoSeveral() {
        Map<String, Object> part = Map.of("type", "RESIDENTIAL", "households", 1);
        isRefused(
                city.act(city.admin(), "gridSplit", city.active(Map.of()), Map.of("grids", List.of(part))),
                "VALIDATION_FAILED",
                "input",
                "grids");
    }

    @Test
    void aReasonIsGivenAndShort() {
        JsonNode grid = city.active(Map.of());
        for (String reason : List.of(" ", "长".repeat(501))) {
            assertThat(error(city.act(city.admin(), "gridRetire", grid, Map.of("reason", reason))))
                    .isEqualTo("VALIDATION_FAILED");
        }
        assertThat(city.read(grid, "state leader { id }").path("leader").isNull())
                .isFalse();
    }
}
