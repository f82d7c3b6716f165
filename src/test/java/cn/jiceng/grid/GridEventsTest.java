package cn.jiceng.grid;

import static cn.jiceng.grid.GridClient.done;
import static cn.jiceng.grid.GridClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.tenancy.CurrentTenant;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What other features hear of grids. */
@ServerTest
class GridEventsTest {
    private static final String EVENTS = """
            select type || ' ' || area || ' ' || content from event
            where strpos(content, :id) > 0 and type <> 'Concern' order by revision, number""";

    @Autowired
    private TestClient client;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transaction;

    private GridClient city;

    @BeforeEach
    void inYinchuan() {
        city = new GridClient(client, "yinchuan");
    }

    private List<String> events(JsonNode grid) {
        return CurrentTenant.call(
                "yinchuan",
                () -> Objects.requireNonNull(transaction.execute(status -> entities
                        .createNativeQuery(EVENTS, String.class)
                        .setParameter("id", uuid(id(grid)).toString())
                        .getResultList()
                        .stream()
                        .map(String.class::cast)
                        .toList())));
    }

    private static UUID uuid(String id) {
        return NodeId.parse(id).uuid();
    }

    /** Type and place of each event of a grid, in their order. */
    private List<String> kinds(JsonNode grid) {
        return events(grid).stream()
                .map(event -> event.substring(0, event.indexOf('{')).strip())
                .toList();
    }

    private List<String> here(String... types) {
        return List.of(types).stream()
                .map(type -> type + ' ' + city.community())
                .toList();
    }

    private Map<String, Object> part() {
        return Map.of("type", "RESIDENTIAL", "households", 300, "staff", List.of(city.leader(), city.dedicated()));
    }

    private JsonNode numbered(JsonNode codes, int index) {
        JsonNode found = city.read(codes.path(index), "id");
        assertThat(found.path("id").isString()).isTrue();
        return found;
    }

    @Test
    void workersComeAndGoAndAGridTakesUpItsWorkAndEnds() {
        JsonNode grid = city.active(Map.of());
        done(city.act(city.streetAdmin(), "gridRetire", grid, Map.of("reason", "拆迁")));
        List<String> kinds = kinds(grid);
        assertThat(kinds.subList(0, 3)).isEqualTo(here("GridWorkerAssigned", "GridWorkerAssigned", "GridActivated"));
        assertThat(kinds.subList(3, kinds.size()))
                .containsExactlyInAnyOrderElementsOf(
                        here("GridWorkerUnassigned", "GridWorkerUnassigned", "GridRetired"));
        assertThat(events(grid).getFirst())
                .contains("\"role\":\"LEADER\"")
                .contains(uuid(grid.at("/leader/person/id").asString("")).toString());
    }

    @Test
    void aSplitAndAMergerTellOfBothSides() {
        JsonNode grid = city.active(Map.of());
        JsonNode successors = done(city.act(
                        city.streetAdmin(), "gridSplit", grid, Map.of("grids", List.of(part(), part()))))
                .at("/grid/successors");
        assertThat(kinds(grid))
                .contains("GridSplit " + city.community())
                .doesNotContain("GridRetired " + city.community());
        JsonNode one = numbered(successors, 0);
        JsonNode other = numbered(successors, 1);
        assertThat(kinds(one)).contains("GridActivated " + city.community(), "GridSplit " + city.community());
        JsonNode into = done(city.act(
                        city.streetAdmin(), "gridMerge", one, Map.of("withIds", List.of(id(other)), "into", part())))
                .path("grid");
        assertThat(kinds(other)).endsWith("GridsMerged " + city.community());
        assertThat(kinds(into)).contains("GridsMerged " + city.community(), "GridActivated " + city.community());
    }

    @Test
    void whatWasPlannedForADiscardedGridIsTakenBack() {
        JsonNode grid = city.draft(Map.of());
        done(city.act(city.communityAdmin(), "gridAssign", grid, city.leader()));
        done(city.act(city.communityAdmin(), "gridDiscard", grid));
        assertThat(kinds(grid)).isEqualTo(here("GridWorkerAssigned", "GridWorkerUnassigned"));
    }
}
