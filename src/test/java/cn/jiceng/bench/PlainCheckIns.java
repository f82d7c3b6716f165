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

/** Checks a member in by the statements that {@code activityCheckIn} comes to, in one transaction. */
@RestController
@Profile("plain")
class PlainCheckIns {
    private static final String ACTIVITY = "select * from activity where id = ?";
    private static final String REGISTRATION = "select * from member_registration where id = ?";
    private static final String BEFORE =
            "select id from check_in where activity_id = ? and person_id = ? and checked_in_on = ?";
    private static final String CHECK_IN = """
            insert into check_in (id, version, created_at, updated_at, activity_id, registration_id, person_id, unit_id,
                area, checked_in_on)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REVISION = """
            insert into revision (id, recorded_at, actor, client, operation, request_id, reason)
            values (?, ?, 'bench', 'bench', 'activityCheckIn', ?, null)""";
    private static final String CHANGE = """
            insert into revision_change (revision, type, entity_id, area, kind)
            values (?, 'CheckIn', ?, ?, 'CREATED')""";
    private static final String EVENT = """
            insert into event (revision, number, type, area, content) values (?, 0, 'MemberCheckedIn', ?, ?)""";
    private static final String AUDIT = """
            insert into check_in_aud (revision, revision_type, id, version, created_at, updated_at, activity_id,
                registration_id, person_id, unit_id, area, checked_in_on)
            values (?, 0, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PlainCheckIns(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What the body holds. */
    record Input(UUID activity, UUID registration, String checkedInOn) {}

    private record Row(UUID id, Object person, Object unit, Object area, LocalDate day) {}

    @PostMapping("/check-in")
    Map<String, Object> record(@RequestBody Input input) {
        transaction.executeWithoutResult(status -> checkIn(input, LocalDate.parse(input.checkedInOn)));
        var checkIn = Map.of("checkedInOn", input.checkedInOn);
        return Map.of("data", Map.of("activityCheckIn", Map.of("checkIn", checkIn, "userErrors", new Object[0])));
    }

    private void checkIn(Input input, LocalDate day) {
        Map<String, Object> activity =
                jdbc.sql(ACTIVITY).param(input.activity).query().singleRow();
        Map<String, Object> registration =
                jdbc.sql(REGISTRATION).param(input.registration).query().singleRow();
        Object person = Objects.requireNonNull(registration.get("person_id"));
        boolean there = jdbc.sql(BEFORE)
                .params(input.activity, person, day)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            Object area = Objects.requireNonNull(activity.get("area"));
            store(
                    input,
                    new Row(UUID.randomUUID(), person, Objects.requireNonNull(registration.get("unit_id")), area, day));
        }
    }

    private void store(Input input, Row row) {
        var now = OffsetDateTime.now();
        jdbc.sql(CHECK_IN)
                .params(row.id, now, now, input.activity, input.registration, row.person, row.unit, row.area, row.day)
                .update();
        long revision =
                jdbc.sql("select nextval('revision_id')").query(Long.class).single();
        jdbc.sql(REVISION).params(revision, now, row.id.toString()).update();
        jdbc.sql(AUDIT)
                .params(
                        revision,
                        row.id,
                        now,
                        now,
                        input.activity,
                        input.registration,
                        row.person,
                        row.unit,
                        row.area,
                        row.day)
                .update();
        jdbc.sql(CHANGE).params(revision, row.id, row.area).update();
        String content = "{\"checkIn\":\"%s\",\"activity\":\"%s\",\"person\":\"%s\"}"
                .formatted(row.id, input.activity, row.person);
        jdbc.sql(EVENT).params(revision, row.area, content).update();
    }
}
