package cn.jiceng.grid;

import static cn.jiceng.grid.GridClient.done;
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

/** What is left of what was done to a grid and in it. */
@ServerTest
class GridRevisionTest {
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

    private List<?> read(String sql, JsonNode grid) {
        UUID id = NodeId.parse(GridClient.id(grid)).uuid();
        return CurrentTenant.call(
                "yinchuan",
                () -> Objects.requireNonNull(transaction.execute(status -> entities.createNativeQuery(sql, String.class)
                        .setParameter("id", id)
                        .getResultList())));
    }

    @Test
    void everythingThatIsDoneInAGridIsAudited() {
        JsonNode grid = city.active(Map.of("boundary", GridClient.square()));
        String worker = grid.at("/leader/person/id").asString("");
        String today = grid.path("activatedOn").asString("");
        done(city.act(
                city.communityAdmin(), "gridRecordPatrol", grid, Map.of("workerId", worker, "patrolledOn", today)));
        done(city.act(city.streetAdmin(), "gridRetire", grid, Map.of("reason", "拆迁")));
        assertThat(read("""
                        select r.operation || ' ' || a.state from grid_aud a join revision r on r.id = a.revision
                        where a.id = :id order by a.version""", grid))
                .isEqualTo(List.of(
                        "gridCreate DRAFT",
                        "gridAssign DRAFT",
                        "gridAssign DRAFT",
                        "gridActivate ACTIVE",
                        "gridRetire RETIRED"));
        assertThat(read("""
                        select r.operation || ' ' || coalesce(a.end_reason, '')
                        from grid_assignment_aud a join revision r on r.id = a.revision
                        where a.grid_id = :id and a.role = 'LEADER' order by a.version""", grid)).isEqualTo(List.of("gridAssign ", "gridRetire 拆迁"));
        assertThat(read("""
                        select c.type || ' ' || c.area from grid_patrol_aud a
                        join revision_change c on c.revision = a.revision and c.entity_id = a.id
                        where a.grid_id = :id""", grid)).isEqualTo(List.of("GridPatrol " + city.community()));
        assertThat(read("""
                        select 'drawn' from grid_aud a join grid_boundary_aud b on b.id = a.boundary_id
                        where a.id = :id and a.revision = b.revision""", grid)).hasSize(1);
    }

    @Test
    void aDiscardedDraftLeavesWhatItWas() {
        JsonNode grid = city.draft(Map.of("households", 321));
        done(city.act(city.communityAdmin(), "gridDiscard", grid));
        assertThat(read(
                        "select revision_type || ' ' || households from grid_aud where id = :id order by revision",
                        grid))
                .isEqualTo(List.of("0 321", "2 321"));
        assertThat(read(
                        "select kind || ' ' || area from revision_change where entity_id = :id order by revision",
                        grid))
                .isEqualTo(List.of("CREATED " + city.community(), "DELETED " + city.community()));
    }
}
