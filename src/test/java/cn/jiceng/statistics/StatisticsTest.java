package cn.jiceng.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
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

    /** Where there are others than the city to propose what the city approves. */
    private static final String DISTRICT = "640104";

    private static final String MEMBERS = "organizationStatistics { members { formal total } }";

    @Autowired
    private TestClient client;

    @Autowired
    private EntityManagerFactory sessions;

    private String community = "";

    @BeforeEach
    void inACommunityOfItsOwn() {
        community = communityOf("6401", 4);
    }

    /** One of the last communities of a division. */
    private String communityOf(String division, int index) {
        String filter = "{code: {startsWith: \"%s\"}, level: {eq: COMMUNITY}}".formatted(division);
        return client.as("yinchuan.auditor", "{ divisions(last: 9, filter: %s) { nodes { code } } }".formatted(filter))
                .data()
                .at("/divisions/nodes/%d/code".formatted(index))
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
        return act("yinchuan.city-admin", mutation);
    }

    private String act(String as, String mutation) {
        var answer = client.as(as, "mutation { " + mutation + " { id } userErrors { message } } }");
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
        return proposed(type, members, "");
    }

    private String organization(String type, int members, String parent) {
        return proposed(type, members, ", parentId: \"%s\"".formatted(parent));
    }

    private String proposed(String type, int members, String more) {
        return act(
                "yinchuan.district-admin", """
                organizationCreate(input: {code: "%s", name: "支部", type: %s, form: BRANCH, area: "%s",
                  formalMembers: %d, totalMembers: %d%s}) { organization""".formatted(UUID.randomUUID(), type, community, members, members, more));
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
    void aGridIsCoveredByAnOrganizationOfItsOwnOrByASharedOne() {
        community = communityOf(DISTRICT, 4);
        String one = grid(400, true);
        String other = grid(400, true);
        grid(400, true);
        String organization = active(organization("GRID_ORG", 7));
        cover(one, organization, "OWN");
        cover(one, active(organization("GRID_ORG", 7)), "SHARED");
        cover(other, organization, "SHARED");
        cover(grid(400, false), organization, "SHARED");
        JsonNode now = of("yinchuan", community, GRIDS).path("gridStatistics");
        isRate(now.path("organizationCoverage"), 1, 3);
        isRate(now.path("organizationCoverageWithShared"), 2, 3);
    }

    private void cover(String grid, String organization, String kind) {
        act("gridCover(id: \"%s\", input: {organizationId: \"%s\", kind: %s}) { coverage"
                .formatted(grid, organization, kind));
    }

    /** Proposed by the district, because nobody approves a proposal of their own. */
    private String active(String organization) {
        act("organizationApprove(id: \"%s\") { organization".formatted(organization));
        return act("organizationActivate(id: \"%s\") { organization".formatted(organization));
    }

    @Test
    void membersCountOnceHoweverDeepTheirOrganizationsStand() {
        community = communityOf(DISTRICT, 3);
        String top = active(organization("COMMUNITY_ORG", 60));
        String branch = active(organization("GRID_ORG", 20, top));
        active(organization("BUILDING_GROUP", 5, branch));
        active(organization("BUILDING_GROUP", 3, active(organization("ESTATE_BRANCH", 10, top))));
        active(organization("GRID_ORG", 7));
        organization("ESTATE_BRANCH", 9, top);
        JsonNode members = of("yinchuan", community, MEMBERS).at("/organizationStatistics/members");
        assertThat(members.path("formal").asInt()).isEqualTo(60 + 7);
        assertThat(members.path("total").asInt()).isEqualTo(60 + 7);
    }

    /** As many for a hundred divisions as for one. */
    @Test
    void manyDivisionsAreCountedAtOnce() {
        String one = "children(first: 1, filter: {level: {eq: STREET}}) { nodes { %s %s } }".formatted(GRIDS, MEMBERS);
        String many = one.replace("first: 1,", "first: 100,");
        of("yinchuan", DISTRICT, many);
        var statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        // the server's own work in the background is counted too, so that it may take another try
        await().untilAsserted(() -> {
            long begin = statistics.getPrepareStatementCount();
            of("yinchuan", DISTRICT, one);
            long between = statistics.getPrepareStatementCount();
            JsonNode found = of("yinchuan", DISTRICT, many).at("/children/nodes");
            assertThat(found.size()).isGreaterThan(5);
            assertThat(statistics.getPrepareStatementCount() - between).isEqualTo(between - begin);
            assertThat(between - begin).isBetween(6L, 8L);
        });
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
        community = communityOf(DISTRICT, 2);
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
