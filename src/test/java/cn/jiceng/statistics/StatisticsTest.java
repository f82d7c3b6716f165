package cn.jiceng.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Indicators of a community of its own, and of what lies around it. */
@ServerTest
class StatisticsTest {
    private static final String RATE = "{ numerator denominator value }";
    private static final String GRIDS =
            "gridStatistics { grids households byType { type count } byState { state count } gridsPerCommunity " + RATE
                    + " shareInRange " + RATE + " shareWithDedicatedWorker " + RATE + " organizationCoverage " + RATE
                    + " organizationCoverageWithShared " + RATE + " dailyPatrolRate " + RATE + " }";

    @Autowired
    private TestClient client;

    private String community = "";

    @BeforeEach
    void inACommunityOfItsOwn() {
        community = client.as(
                        "yinchuan.auditor",
                        "{ divisions(last: 9, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }")
                .data()
                .at("/divisions/nodes/4/code")
                .asString("");
    }

    private JsonNode of(String city, String division, String selection) {
        var answer = client.as(
                city + ".auditor",
                "query($code: String!) { division(code: $code) { %s } }".formatted(selection),
                Map.of("code", division));
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path("division");
    }

    private String act(String mutation) {
        var answer = client.as("yinchuan.city-admin", "mutation { " + mutation + " { id } userErrors { message } } }");
        String id = "";
        for (JsonNode payload : answer.data()) {
            assertThat(payload.path("userErrors")).as(mutation).isEmpty();
            for (JsonNode object : payload) {
                id = object.path("id").asString(id);
            }
        }
        return id;
    }

    private String grid(int households, boolean active) {
        String grid = act("gridCreate(input: {type: RESIDENTIAL, area: \"%s\", households: %d}) { grid"
                .formatted(community, households));
        String person = person();
        assign(grid, person, "LEADER");
        assign(grid, person, "DEDICATED");
        if (active) {
            act("gridActivate(id: \"%s\") { grid".formatted(grid));
            act("gridRecordPatrol(id: \"%s\", input: {workerId: \"%s\", patrolledOn: \"%s\"}) { patrol"
                    .formatted(grid, person, today(grid)));
        }
        return grid;
    }

    private String today(String grid) {
        return client.as("yinchuan.auditor", "{ node(id: \"%s\") { ... on Grid { activatedOn } } }".formatted(grid))
                .data()
                .at("/node/activatedOn")
                .asString("");
    }

    private String person() {
        return act("personRegister(input: {name: \"测甲一\", area: \"%s\"}) { person".formatted(community));
    }

    private void assign(String grid, String person, String role) {
        act("gridAssign(id: \"%s\", input: {personId: \"%s\", role: %s}) { assignment".formatted(grid, person, role));
    }

    private String organization(String type, int members) {
        return act("""
                organizationCreate(input: {code: "%s", name: "支部", type: %s, form: BRANCH, area: "%s",
                  formalMembers: %d, totalMembers: %d}) { organization""".formatted(UUID.randomUUID(), type, community, members, members));
    }

    private static void isRate(JsonNode rate, int numerator, int denominator) {
        assertThat(rate.path("numerator").asInt()).isEqualTo(numerator);
        assertThat(rate.path("denominator").asInt()).isEqualTo(denominator);
        assertThat(rate.path("value").asDouble()).isEqualTo((double) numerator / denominator);
    }

    @Test
    void onlyGridsAtWorkCountAsGridsOfAnArea() {
        JsonNode before = of("yinchuan", community.substring(0, 4), GRIDS).path("gridStatistics");
        grid(400, true);
        grid(200, true);
        grid(400, false);
        JsonNode now = of("yinchuan", community, GRIDS).path("gridStatistics");
        assertThat(now.path("grids").asInt()).isEqualTo(2);
        assertThat(now.path("households").asInt()).isEqualTo(600);
        assertThat(now.at("/byState/0/state").asString("")).isEqualTo("DRAFT");
        assertThat(now.path("byType")).hasSize(1);
        isRate(now.path("gridsPerCommunity"), 2, 1);
        isRate(now.path("shareInRange"), 1, 2);
        isRate(now.path("shareWithDedicatedWorker"), 2, 2);
        isRate(now.path("organizationCoverage"), 0, 2);
        isRate(now.path("dailyPatrolRate"), 2, 2);
        JsonNode city = of("yinchuan", community.substring(0, 4), GRIDS).path("gridStatistics");
        assertThat(city.path("grids").asInt() - before.path("grids").asInt()).isEqualTo(2);
    }

    @Test
    void nothingHasNoShare() {
        String empty = client.as(
                        "dongcheng.auditor",
                        "{ divisions(last: 1, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }")
                .data()
                .at("/divisions/nodes/0/code")
                .asString("");
        JsonNode none = of("dongcheng", empty, GRIDS).path("gridStatistics");
        assertThat(none.at("/organizationCoverage/denominator").asInt()).isZero();
        assertThat(none.at("/organizationCoverage/value").isNull()).isTrue();
        assertThat(none.path("shareInRange").isNull()).as("unset in Dongcheng").isTrue();
    }

    @Test
    void theDayIsNotToCome() {
        var answer = client.as(
                "yinchuan.auditor",
                "{ division(code: \"%s\") { gridStatistics { dailyPatrolRate(on: \"2999-01-01\") { value } } } }"
                        .formatted(community));
        assertThat(answer.errorCode()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void aGuestSeesNone() {
        for (String field : new String[] {"gridStatistics { grids }", "organizationStatistics { total }"}) {
            assertThat(client.anonymously("yinchuan", "{ division(code: \"6401\") { %s } }".formatted(field))
                            .errorCode())
                    .isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void aProposalIsNoOrganizationAtWork() {
        JsonNode before =
                of("yinchuan", community, "organizationStatistics { total byState { state count } members { total } }");
        organization("SOCIAL_ORG", 7);
        JsonNode after =
                of("yinchuan", community, "organizationStatistics { total byState { state count } members { total } }");
        assertThat(after.at("/organizationStatistics/total")).isEqualTo(before.at("/organizationStatistics/total"));
        assertThat(after.at("/organizationStatistics/members")).isEqualTo(before.at("/organizationStatistics/members"));
        assertThat(after.at("/organizationStatistics/byState/0/state").asString(""))
                .isEqualTo("PROPOSED");
    }
}
