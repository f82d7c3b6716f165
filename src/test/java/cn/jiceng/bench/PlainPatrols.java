package cn.jiceng.bench;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Records a patrol by the statements that {@code gridRecordPatrol} comes to, in one transaction. */
@RestController
@Profile("plain")
class PlainPatrols {
    private static final String GRID = "select * from grid where id = ?";
    private static final String ASSIGNED =
            "select * from grid_assignment where grid_id = ? and person_id = ? and ended_on is null";
    private static final String PATROL = """
            insert into grid_patrol
                (id, version, created_at, updated_at, grid_id, area, worker_id, patrolled_on, findings)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REVISION = """
            insert into revision (id, recorded_at, actor, client, operation, request_id, reason)
            values (?, ?, 'bench', 'bench', 'gridRecordPatrol', ?, null)""";
    private static final String CHANGE = """
            insert into revision_change (revision, type, entity_id, area, kind)
            values (?, 'GridPatrol', ?, ?, 'CREATED')""";
    private static final String AUDIT = """
            insert into grid_patrol_aud (revision, revision_type, id, version, created_at, updated_at, grid_id, area,
                worker_id, patrolled_on, findings)
            values (?, 0, ?, 0, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PlainPatrols(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What the body holds. */
    record Input(UUID grid, UUID worker, String patrolledOn, String findings) {}

    @PostMapping("/patrol")
    Map<String, Object> record(@RequestBody Input input) {
        transaction.executeWithoutResult(status -> store(input, LocalDate.parse(input.patrolledOn)));
        var patrol = Map.of("patrolledOn", input.patrolledOn, "findings", input.findings);
        return Map.of("data", Map.of("gridRecordPatrol", Map.of("patrol", patrol, "userErrors", new Object[0])));
    }

    private void store(Input input, LocalDate day) {
        Map<String, Object> grid = jdbc.sql(GRID).param(input.grid).query().singleRow();
        jdbc.sql(ASSIGNED).params(input.grid, input.worker).query().singleRow();
        Object area = Objects.requireNonNull(grid.get("area"));
        var now = OffsetDateTime.now();
        UUID id = UUID.randomUUID();
        jdbc.sql(PATROL)
                .params(id, now, now, input.grid, area, input.worker, day, input.findings)
                .update();
        long revision =
                jdbc.sql("select nextval('revision_id')").query(Long.class).single();
        jdbc.sql(REVISION).params(revision, now, id.toString()).update();
        jdbc.sql(AUDIT)
                .params(revision, id, now, now, input.grid, area, input.worker, day, input.findings)
                .update();
        jdbc.sql(CHANGE).params(revision, id, area).update();
    }
}
