package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.tenancy.CurrentTenant;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Leaders who look after communities, and organizations that are put right. */
@ServerTest
class OrganizationSupervisionTest {
    private static final String LINKS = """
            version leaderLink { id leader { id } term { from to } organization { id } }
            leaderLinks { nodes { leader { id } term { from to } } }""";
    private static final String LISTINGS = """
            findings allowedActions rectification { reason deadline listedOn liftedOn overdue lead { name } organization { id } }
            rectifications { totalCount nodes { liftedOn } }""";

    @Autowired
    private TestClient client;

    @Autowired
    private Clock clock;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transaction;

    private OrganizationClient city;
    private String community;
    private String person;

    @BeforeEach
    void aCommunity() {
        city = new OrganizationClient(client, "yinchuan");
        community = city.activeCommunity();
        person = city.person();
    }

    private JsonNode link(String input) {
        return city.act(city.admin(), "organizationLinkLeader", community, ", input: {" + input + "}", LINKS);
    }

    private JsonNode list(LocalDate deadline) {
        return city.act(
                city.admin(),
                "organizationListForRectification",
                community,
                ", input: {reason: \"组织生活不正常\", leadId: \"%s\", deadline: \"%s\"}".formatted(person, deadline),
                LISTINGS);
    }

    private JsonNode lift() {
        return city.act(city.admin(), "organizationLiftRectification", community, "", LISTINGS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    void aCommunityHasOneLeaderAtATime() {
        JsonNode first = link("personId: \"%s\", from: \"2024-01-01\"".formatted(person));
        assertThat(first.path("userErrors")).isEmpty();
        assertThat(first.at("/organization/leaderLink/leader/id").asString("")).isEqualTo(person);
        assertThat(first.at("/organization/leaderLink/organization/id").asString(""))
                .isEqualTo(community);
        String another = city.person();
        JsonNode second = link("personId: \"%s\", from: \"2025-01-01\"".formatted(another));
        assertThat(second.at("/organization/leaderLink/leader/id").asString("")).isEqualTo(another);
        JsonNode none = link("personId: null, from: \"2025-06-30\"");
        assertThat(none.at("/organization/leaderLink").isNull()).isTrue();
        assertThat(none.at("/organization/leaderLinks/nodes/0/term").toString())
                .isEqualTo("{\"from\":\"2024-01-01\",\"to\":\"2025-01-01\"}");
        assertThat(none.at("/organization/leaderLinks/nodes/1/term").toString())
                .isEqualTo("{\"from\":\"2025-01-01\",\"to\":\"2025-06-30\"}");
    }

    @Test
    void aLinkBeginsNeitherInTheFutureNorBeforeTheLast() {
        assertThat(link("personId: \"%s\", from: \"%s\"".formatted(person, today().plusDays(1)))
                        .at("/userErrors/0/field")
                        .toString())
                .isEqualTo("[\"input\",\"from\"]");
        link("personId: \"%s\"".formatted(person));
        assertThat(link("from: \"2024-01-01\"").at("/userErrors/0/code").asString(""))
                .isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void aWeakOrganizationIsListedUntilItIsPutRight() {
        JsonNode listed = list(today());
        assertThat(listed.path("userErrors")).isEmpty();
        assertThat(listed.at("/organization/rectification/lead/name").asString(""))
                .isEqualTo("测**");
        assertThat(listed.at("/organization/rectification/overdue").asBoolean()).isFalse();
        assertThat(listed.at("/organization/allowedActions").toString())
                .contains("LIFT_RECTIFICATION")
                .doesNotContain("LIST_FOR_RECTIFICATION");
        assertThat(list(today()).at("/userErrors/0/code").asString("")).isEqualTo("ILLEGAL_TRANSITION");
        JsonNode lifted = lift();
        assertThat(lifted.at("/organization/rectification").isNull()).isTrue();
        assertThat(lifted.at("/organization/rectifications/nodes/0/liftedOn").asString(""))
                .isEqualTo(today().toString());
        assertThat(lift().at("/userErrors/0/code").asString("")).isEqualTo("ILLEGAL_TRANSITION");
        assertThat(list(today()).at("/organization/rectifications/totalCount").asInt())
                .isEqualTo(2);
    }

    /** Time goes by in the database. */
    @Test
    void aDeadlineThatHasPassedIsAFinding() {
        assertThat(list(today()).at("/organization/findings")).isEmpty();
        CurrentTenant.<Integer, RuntimeException>call(
                "yinchuan",
                () -> transaction.execute(status -> entities.createNativeQuery(
                                "update rectification set deadline = :day where organization_id = :id")
                        .setParameter("day", today().minusDays(1))
                        .setParameter("id", NodeId.parse(community).uuid())
                        .executeUpdate()));
        JsonNode overdue = city.read(community, LISTINGS);
        assertThat(overdue.path("findings").toString()).isEqualTo("[\"RECTIFICATION_OVERDUE\"]");
        assertThat(overdue.at("/rectification/overdue").asBoolean()).isTrue();
        assertThat(lift().at("/organization/findings")).isEmpty();
    }

    @Test
    void aDeadlineLiesNotInThePast() {
        assertThat(list(today().minusDays(1)).at("/userErrors/0/field").toString())
                .isEqualTo("[\"input\",\"deadline\"]");
        assertThat(city.read(community, "rectification { id }")
                        .path("rectification")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatEndsIsNobodysToLookAfter() {
        link("personId: \"%s\"".formatted(person));
        list(today());
        JsonNode dissolved = city.act(
                city.admin(), "organizationDissolve", community, ", input: {reason: \"撤并\"}", LINKS + LISTINGS);
        assertThat(dissolved.path("userErrors")).isEmpty();
        assertThat(dissolved.at("/organization/leaderLink").isNull()).isTrue();
        assertThat(dissolved.at("/organization/rectifications/nodes/0/liftedOn").asString(""))
                .isEqualTo(today().toString());
    }
}
