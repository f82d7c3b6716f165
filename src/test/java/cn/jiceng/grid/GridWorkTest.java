package cn.jiceng.grid;

import static cn.jiceng.grid.GridClient.done;
import static cn.jiceng.grid.GridClient.error;
import static cn.jiceng.grid.GridClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TokenMint;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is done in a grid, from a worker's entry to exit. */
@ServerTest
class GridWorkTest {
    @Autowired
    private TestClient client;

    @Autowired
    private TokenMint mint;

    @Autowired
    private Clock clock;

    private GridClient city;
    private LocalDate today;

    @BeforeEach
    void inYinchuan() {
        city = new GridClient(client, "yinchuan");
        today = LocalDate.now(clock);
    }

    private JsonNode act(String mutation, JsonNode grid, Map<String, ?> input) {
        return city.act(city.communityAdmin(), mutation, grid, input);
    }

    @Test
    void aWorkerEntersIsAppraisedAndLeaves() {
        JsonNode grid = city.active(Map.of());
        JsonNode entered = done(act("gridAssign", grid, city.dedicated())).path("assignment");
        assertThat(entered.path("startedOn").asString("")).isEqualTo(today.toString());
        String id = id(entered);
        JsonNode appraised =
                done(act("gridAppraiseWorker", grid, Map.of("assignmentId", id, "score", 92, "remark", "走访勤")));
        assertThat(appraised.at("/assignment/appraisals/0/score").asInt()).isEqualTo(92);
        JsonNode left = done(act("gridUnassign", grid, Map.of("assignmentId", id, "reason", "调离")));
        assertThat(left.at("/assignment/endReason").asString("")).isEqualTo("调离");
        assertThat(error(act("gridUnassign", grid, Map.of("assignmentId", id, "reason", "再次"))))
                .isEqualTo("CONFLICT");
    }

    @Test
    void aGridHasOneLeaderAndNobodyHasARoleTwice() {
        JsonNode grid = city.active(Map.of());
        assertThat(error(act("gridAssign", grid, city.leader()))).isEqualTo("CONFLICT");
        Map<String, Object> partTime = Map.of("personId", city.person(), "role", "PART_TIME");
        done(act("gridAssign", grid, partTime));
        assertThat(error(act("gridAssign", grid, partTime))).isEqualTo("CONFLICT");
        Map<String, Object> alsoSteward = new HashMap<>(partTime);
        alsoSteward.putAll(Map.of("role", "STEWARD", "households", 20));
        assertThat(done(act("gridAssign", grid, alsoSteward))
                        .at("/assignment/households")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void onlyStewardsHaveHouseholdsAndOnlyLeadersALeadersRole() {
        JsonNode grid = city.active(Map.of());
        String person = city.person();
        assertThat(error(act("gridAssign", grid, Map.of("personId", person, "role", "STEWARD"))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(error(act("gridAssign", grid, Map.of("personId", person, "role", "PART_TIME", "households", 20))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(error(act("gridAssign", grid, Map.of("personId", person, "role", "PART_TIME", "leaderRole", "X"))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(error(act(
                        "gridAssign",
                        grid,
                        Map.of(
                                "personId",
                                person,
                                "role",
                                "PART_TIME",
                                "startedOn",
                                today.plusDays(1).toString()))))
                .isEqualTo("VALIDATION_FAILED");
    }

    /** Panjin: a member of the community party organization or party backbone leads. */
    @Test
    void aLeaderHasOneOfTheRolesThatTheCityAsksFor() {
        var panjin = new GridClient(client, "panjin");
        JsonNode grid = panjin.draft(Map.of());
        JsonNode refused = panjin.act(panjin.communityAdmin(), "gridAssign", grid, panjin.leader());
        assertThat(refused.at("/userErrors/0/field/1").asString("")).isEqualTo("leaderRole");
        assertThat(refused.at("/userErrors/0/message").asString("")).contains("COMMITTEE_MEMBER, PARTY_BACKBONE");
        Map<String, Object> fit = new HashMap<>(panjin.leader());
        fit.put("leaderRole", "PARTY_BACKBONE");
        done(panjin.act(panjin.communityAdmin(), "gridAssign", grid, fit));
        done(panjin.act(panjin.streetAdmin(), "gridActivate", grid));
    }

    @Test
    void whoIsAssignedPatrols() {
        JsonNode grid = city.active(Map.of());
        String worker = grid.at("/leader/person/id").asString("");
        Map<String, Object> patrol =
                Map.of("workerId", worker, "patrolledOn", today.toString(), "findings", "井盖破损,已上报");
        JsonNode recorded = done(act("gridRecordPatrol", grid, patrol)).path("patrol");
        assertThat(recorded.at("/worker/id").asString("")).isEqualTo(worker);
        assertThat(recorded.at("/grid/version")).isEqualTo(grid.path("version"));
        Map<String, Object> tomorrow =
                Map.of("workerId", worker, "patrolledOn", today.plusDays(1).toString());
        assertThat(error(act("gridRecordPatrol", grid, tomorrow))).isEqualTo("VALIDATION_FAILED");
        Map<String, Object> before =
                Map.of("workerId", worker, "patrolledOn", today.minusDays(1).toString());
        assertThat(error(act("gridRecordPatrol", grid, before))).isEqualTo("VALIDATION_FAILED");
        Map<String, Object> stranger = Map.of("workerId", city.person(), "patrolledOn", today.toString());
        assertThat(error(act("gridRecordPatrol", grid, stranger))).isEqualTo("VALIDATION_FAILED");
        assertThat(city.read(grid, "patrols { totalCount nodes { findings } }").toString())
                .isEqualTo("{\"patrols\":{\"totalCount\":1,\"nodes\":[{\"findings\":\"井盖破损,已上报\"}]}}");
    }

    /** Whoever falsifies another's patrols falsifies how the other is appraised. */
    @Test
    void aWorkerRecordsTheOwnPatrolsAndNobodyElses() {
        JsonNode grid = city.active(Map.of());
        String leader = grid.at("/leader/person/id").asString("");
        String worker = city.person();
        done(act("gridAssign", grid, Map.of("personId", worker, "role", "DEDICATED")));
        Map<String, String> asWorker = mint.header("yinchuan", "GRID_WORKER", "", Map.of("person", worker));
        JsonNode refused = patrol(asWorker, grid, leader);
        assertThat(refused.at("/userErrors/0/code").asString("")).isEqualTo("NOT_ALLOWED");
        assertThat(refused.at("/userErrors/0/field/1").asString("")).isEqualTo("workerId");
        assertThat(patrol(asWorker, grid, worker).path("userErrors")).isEmpty();
        assertThat(city.read(grid, "patrols { totalCount }")
                        .at("/patrols/totalCount")
                        .asInt())
                .isOne();
    }

    private JsonNode patrol(Map<String, String> by, JsonNode grid, String worker) {
        return client.send(
                        "mutation($id: ID!, $input: GridRecordPatrolInput!) { gridRecordPatrol(id: $id, input: $input) {"
                                + " patrol { id } userErrors { code field } } }",
                        Map.of("id", id(grid), "input", Map.of("workerId", worker, "patrolledOn", today.toString())),
                        by)
                .data()
                .path("gridRecordPatrol");
    }

    @Test
    void anOrganizationCoversGridsAsItsOwnOrShared() {
        JsonNode grid = city.active(Map.of());
        JsonNode other = city.active(Map.of());
        String organization = city.organization();
        Map<String, Object> own = Map.of("organizationId", organization, "kind", "OWN");
        JsonNode covered = done(act("gridCover", grid, own)).path("coverage");
        assertThat(error(act("gridCover", grid, own))).isEqualTo("CONFLICT");
        assertThat(error(act("gridCover", other, own))).isEqualTo("CONFLICT");
        done(act("gridCover", other, Map.of("organizationId", organization, "kind", "SHARED")));
        JsonNode covers = client.as(
                        city.admin(),
                        "query($id: ID!) { node(id: $id) { ... on Organization { gridCoverages { nodes { grid { code } } } } } }",
                        Map.of("id", organization))
                .data()
                .at("/node/gridCoverages/nodes");
        assertThat(covers.findValues("code")).containsExactly(grid.path("code"), other.path("code"));
        JsonNode ended = done(act("gridUncover", grid, Map.of("coverageId", id(covered), "reason", "调整")));
        assertThat(ended.at("/coverage/endedOn").asString("")).isEqualTo(today.toString());
        assertThat(city.act(city.communityAdmin(), "gridCover", grid, own).path("userErrors"))
                .isEmpty();
    }

    @Test
    void whatIsAnotherGridsIsNotThere() {
        JsonNode grid = city.active(Map.of());
        JsonNode other = city.active(Map.of());
        Map<String, Object> input = Map.of("assignmentId", grid.at("/leader/id").asString(""), "reason", "误");
        assertThat(city.send(city.communityAdmin(), "gridUnassign", Map.of("id", id(other), "input", input))
                        .errorCode())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void eitherAnOrganizationOrAPersonAnswersForAPostOrZone() {
        JsonNode grid = city.active(Map.of());
        Map<String, Object> zone = new HashMap<>(Map.of("kind", "RESPONSIBILITY_ZONE", "name", "3号楼责任区"));
        assertThat(error(act("gridAddDuty", grid, zone))).isEqualTo("VALIDATION_FAILED");
        zone.put("organizationId", city.organization());
        JsonNode added = done(act("gridAddDuty", grid, zone)).path("duty");
        assertThat(added.path("kind").asString("")).isEqualTo("RESPONSIBILITY_ZONE");
        zone.put("personId", city.person());
        assertThat(error(act("gridAddDuty", grid, zone))).isEqualTo("VALIDATION_FAILED");
        done(act("gridEndDuty", grid, Map.of("dutyId", id(added), "reason", "合并")));
    }
}
