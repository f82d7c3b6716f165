package cn.jiceng.grid;

import static cn.jiceng.grid.GridClient.done;
import static cn.jiceng.grid.GridClient.error;
import static cn.jiceng.grid.GridClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class GridMutationsTest {
    @Autowired
    private TestClient client;

    private GridClient city;

    @BeforeEach
    void inYinchuan() {
        city = new GridClient(client, "yinchuan");
    }

    private static List<String> errors(JsonNode payload) {
        return payload.path("userErrors").findValues("message").stream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void aGridTakesUpItsWorkWhenItHasWhatItNeeds() {
        JsonNode draft = city.draft(Map.of());
        assertThat(draft.path("state").asString("")).isEqualTo("DRAFT");
        assertThat(draft.path("code").asString("")).startsWith(city.community()).hasSize(15);
        JsonNode tooEarly = city.act(city.streetAdmin(), "gridActivate", draft);
        assertThat(tooEarly.path("userErrors").findValues("code"))
                .hasSize(2)
                .allMatch(code -> code.asString().equals("GRID_NOT_READY"));
        assertThat(errors(tooEarly))
                .containsExactly(
                        "It has no leader.", "It has fewer dedicated workers than the city's policy asks for.");
        JsonNode leader = done(city.act(city.communityAdmin(), "gridAssign", draft, city.leader()));
        assertThat(leader.at("/assignment/grid/version").asInt()).isEqualTo(1);
        done(city.act(city.communityAdmin(), "gridAssign", draft, city.dedicated()));
        JsonNode active =
                done(city.act(city.streetAdmin(), "gridActivate", draft)).path("grid");
        assertThat(active.path("state").asString("")).isEqualTo("ACTIVE");
        assertThat(active.path("activatedOn").isString()).isTrue();
        assertThat(active.at("/leader/id")).isEqualTo(leader.at("/assignment/id"));
        assertThat(active.path("findings").toString()).isEqualTo("[\"NO_INSTRUCTOR\",\"NOT_COVERED\"]");
    }

    @Test
    void onlyASuperiorDecidesWhichGridsThereAre() {
        JsonNode draft = city.draft(Map.of());
        assertThat(city.send(city.communityAdmin(), "gridActivate", Map.of("id", id(draft)))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(draft.path("allowedActions").toString())
                .isEqualTo(
                        "[\"DISCARD\",\"UPDATE\",\"ASSIGN\",\"UNASSIGN\",\"COVER\",\"UNCOVER\",\"ADD_DUTY\",\"END_DUTY\"]");
        Map<String, Object> elsewhere = Map.of("type", "RESIDENTIAL", "area", city.elsewhere());
        assertThat(city.send(city.communityAdmin(), "gridCreate", Map.of("input", elsewhere))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aDiscardedDraftWasNeverAtWorkAndFreesItsCode() {
        JsonNode draft = city.draft(Map.of());
        done(city.act(city.communityAdmin(), "gridAssign", draft, city.leader()));
        done(city.act(
                city.communityAdmin(),
                "gridCover",
                draft,
                Map.of("organizationId", city.organization(), "kind", "OWN")));
        JsonNode gone = done(city.act(city.communityAdmin(), "gridDiscard", draft));
        assertThat(gone.path("grid").isNull()).isTrue();
        JsonNode again = city.draft(Map.of("code", draft.path("code").asString("")));
        assertThat(again.path("id")).isNotEqualTo(draft.path("id"));
    }

    @Test
    void anActiveGridIsRedrawnWhileItIsAdjusted() {
        JsonNode grid = city.active(Map.of("boundary", GridClient.square(10, 10)));
        Map<String, Object> redrawn = Map.of("boundary", GridClient.square(10, 11));
        assertThat(error(city.act(city.streetAdmin(), "gridUpdate", grid, redrawn)))
                .isEqualTo("ILLEGAL_TRANSITION");
        done(city.act(city.communityAdmin(), "gridUpdate", grid, Map.of("households", 250)));
        done(city.act(city.streetAdmin(), "gridAdjust", grid));
        JsonNode drawn = done(city.act(city.communityAdmin(), "gridUpdate", grid, redrawn))
                .path("grid");
        assertThat(drawn.at("/boundary/coordinates/0/0/1").asDouble()).isEqualTo(11);
        assertThat(drawn.path("findings").toString()).contains("SIZE_OUT_OF_RANGE");
        JsonNode active =
                done(city.act(city.streetAdmin(), "gridActivate", grid)).path("grid");
        assertThat(active.path("state").asString("")).isEqualTo("ACTIVE");
    }

    @Test
    void aBoundaryIsClearedByNullAndByNothingElse() {
        JsonNode grid = city.draft(Map.of("boundary", GridClient.square()));
        JsonNode counted = done(city.act(city.communityAdmin(), "gridUpdate", grid, Map.of("households", 401)));
        assertThat(counted.at("/grid/boundary").isObject()).isTrue();
        Map<String, Object> none = new HashMap<>();
        none.put("boundary", null);
        JsonNode cleared = done(city.act(city.communityAdmin(), "gridUpdate", grid, none));
        assertThat(cleared.at("/grid/boundary").isNull()).isTrue();
        assertThat(city.read(grid, "boundary households").toString())
                .isEqualTo("{\"boundary\":null,\"households\":401}");
    }

    @Test
    void splittingCarriesOnWhomItNames() {
        JsonNode grid = city.active(Map.of("households", 800));
        String leader = grid.at("/leader/person/id").asString("");
        String organization = city.organization();
        Map<String, Object> own = Map.of("organizationId", organization, "kind", "OWN");
        done(city.act(city.communityAdmin(), "gridCover", grid, own));
        Map<String, Object> first = Map.of(
                "type",
                "RESIDENTIAL",
                "households",
                400,
                "staff",
                List.of(Map.of("personId", leader, "role", "LEADER"), city.dedicated()),
                "coverage",
                List.of(own));
        Map<String, Object> second =
                Map.of("type", "RESIDENTIAL", "households", 400, "staff", List.of(city.leader(), city.dedicated()));
        JsonNode split = done(city.act(city.streetAdmin(), "gridSplit", grid, Map.of("grids", List.of(first, second))))
                .path("grid");
        assertThat(split.path("state").asString("")).isEqualTo("RETIRED");
        assertThat(split.path("leader").isNull()).isTrue();
        assertThat(split.path("findings")).isEmpty();
        assertThat(split.path("successors").findValues("state").toString()).isEqualTo("[\"ACTIVE\", \"ACTIVE\"]");
        JsonNode successor = city.read(split.at("/successors/0"), """
                leader { person { id } } predecessors { code }
                coverages(filter: {endedOn: {isNull: true}}) { nodes { organization { id } } }""");
        assertThat(successor.at("/leader/person/id").asString("")).isEqualTo(leader);
        assertThat(successor.at("/coverages/nodes/0/organization/id").asString(""))
                .isEqualTo(organization);
        assertThat(successor.at("/predecessors/0/code")).isEqualTo(grid.path("code"));
        JsonNode ended = city.read(grid, "assignments { nodes { endedOn endReason } }");
        assertThat(ended.at("/assignments/nodes").findValues("endReason"))
                .hasSize(2)
                .allMatch(reason -> reason.asString("").equals("网格拆分"));
    }

    @Test
    void aSplitThatLeavesAPartWithoutALeaderIsRefusedAsAWhole() {
        JsonNode grid = city.active(Map.of());
        Map<String, Object> led =
                Map.of("type", "RESIDENTIAL", "households", 300, "staff", List.of(city.leader(), city.dedicated()));
        Map<String, Object> alone =
                Map.of("type", "RESIDENTIAL", "households", 300, "staff", List.of(city.dedicated()));
        JsonNode refused = city.act(city.streetAdmin(), "gridSplit", grid, Map.of("grids", List.of(led, alone)));
        assertThat(error(refused)).isEqualTo("GRID_NOT_READY");
        assertThat(refused.at("/userErrors/0/field").toString()).isEqualTo("[\"input\",\"grids\",\"1\"]");
        JsonNode still = city.read(grid, "state successors { code } leader { id }");
        assertThat(still.path("state").asString("")).isEqualTo("ACTIVE");
        assertThat(still.path("successors")).isEmpty();
        assertThat(still.at("/leader/id")).isEqualTo(grid.at("/leader/id"));
    }

    @Test
    void mergingMakesOneOfSeveral() {
        JsonNode first = city.active(Map.of("households", 200));
        JsonNode second = city.active(Map.of("households", 150));
        Map<String, Object> into =
                Map.of("type", "RESIDENTIAL", "households", 350, "staff", List.of(city.leader(), city.dedicated()));
        JsonNode merged = done(city.act(
                        city.streetAdmin(), "gridMerge", first, Map.of("withIds", List.of(id(second)), "into", into)))
                .path("grid");
        assertThat(merged.path("state").asString("")).isEqualTo("ACTIVE");
        assertThat(merged.path("predecessors").findValues("code"))
                .containsExactlyInAnyOrder(first.path("code"), second.path("code"));
        assertThat(city.read(second, "state remark").toString())
                .isEqualTo("{\"state\":\"RETIRED\",\"remark\":\"网格合并\"}");
    }

    @Test
    void retiringEndsWhatIsDoneInTheGrid() {
        JsonNode grid = city.active(Map.of());
        done(city.act(
                city.communityAdmin(),
                "gridAddDuty",
                grid,
                Map.of("kind", "PIONEER_POST", "name", "环境卫生先锋岗", "personId", city.person())));
        JsonNode retired = done(city.act(city.streetAdmin(), "gridRetire", grid, Map.of("reason", "整体拆迁")));
        assertThat(retired.at("/grid/remark").asString("")).isEqualTo("整体拆迁");
        assertThat(retired.at("/grid/allowedActions")).isEmpty();
        JsonNode left = city.read(grid, """
                assignments(filter: {endedOn: {isNull: true}}) { totalCount }
                duties { nodes { endReason } }""");
        assertThat(left.at("/assignments/totalCount").asInt()).isZero();
        assertThat(left.at("/duties/nodes/0/endReason").asString("")).isEqualTo("整体拆迁");
    }
}
