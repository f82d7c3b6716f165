package cn.jiceng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import cn.jiceng.platform.database.TestDatabase;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenancy.Tenants;
import cn.jiceng.tenantfile.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Zhangjiakou as its document of 2022 counts it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"jiceng.tenants.only=zhangjiakou", "jiceng.demo.scale=1"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClient.class)
class DemoDataTest {
    @Autowired
    private TestClient client;

    @Autowired
    private Tenants tenants;

    @Autowired
    private List<OpeningStep> steps;

    private JsonNode ask(String query) {
        var answer = client.as("zhangjiakou.city-admin", query);
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data();
    }

    @ParameterizedTest
    @CsvSource({
        "'type: {eq: COMMUNITY_ORG}, form: {eq: COMMITTEE}', 144",
        "'type: {eq: COMMUNITY_ORG}, form: {eq: GENERAL_BRANCH}', 64",
        "type: {eq: ESTATE_BRANCH}, 2243",
        "type: {eq: BUILDING_GROUP}, 4431",
        "type: {eq: GRID_ORG}, 4604",
    })
    void theCityHasTheOrganizationsThatItReports(String kind, int reported) {
        JsonNode found = ask("{ organizations(filter: {%s, state: {eq: ACTIVE}}) { totalCount } }".formatted(kind));
        assertThat(found.at("/organizations/totalCount").asInt()).isEqualTo(reported);
    }

    @Test
    void eachGridOrganizationHasAGridOfItsOwn() {
        JsonNode found = ask("{ grids(filter: {state: {eq: ACTIVE}}) { totalCount } }");
        assertThat(found.at("/grids/totalCount").asInt()).isEqualTo(4604);
    }

    /** 86 units with 105 communities of the main urban area, and 11,328 members (Zhangjiakou 2022). */
    @Test
    void asManyUnitsAndMembersAreRegisteredAsTheCityReports() {
        JsonNode found = ask("""
                { units { totalCount }
                  memberRegistrations(filter: {state: {eq: ACTIVE}}) { totalCount }
                  division(code: "1307") { registrationStatistics {
                    persons registeredUnits registeredCommunities pairs pairedUnits pairedCommunities
                    onTimeRate { denominator } } } }""");
        assertThat(found.at("/units/totalCount").asInt()).isEqualTo(86);
        assertThat(found.at("/memberRegistrations/totalCount").asInt()).isEqualTo(11_328);
        JsonNode city = found.at("/division/registrationStatistics");
        assertThat(city.path("persons").asInt()).isEqualTo(11_328);
        assertThat(city.path("registeredUnits").asInt()).isEqualTo(86);
        assertThat(city.path("registeredCommunities").asInt()).isEqualTo(105);
        assertThat(city.path("pairedUnits").asInt()).isEqualTo(86);
        assertThat(city.path("pairedCommunities").asInt()).isEqualTo(105);
        assertThat(city.path("pairs").asInt()).isGreaterThan(105);
        assertThat(city.at("/onTimeRate/denominator").asInt()).isEqualTo(11_328);
    }

    @Test
    void aCommunityIsRunAsItsPolicyAsksFor() {
        JsonNode found = ask("""
                { organizations(filter: {type: {eq: COMMUNITY_ORG}, form: {eq: COMMITTEE}}, first: 3) { nodes {
                    findings history { nodes { operation actor } } parent { type }
                    children(filter: {state: {eq: ACTIVE}}, first: 100) { nodes { type findings } }
                    division { grids(filter: {state: {eq: ACTIVE}}, first: 100) { nodes { findings } } } } } }""").path("organizations").path("nodes");
        assertThat(found).hasSize(3).allSatisfy(community -> {
            assertThat(community.path("findings")).isEmpty();
            assertThat(community.at("/parent/type").asString("")).isEqualTo("STREET_WORKING_COMMITTEE");
            assertThat(community.at("/history/nodes/0/actor").asString("")).isEqualTo("SYSTEM");
            assertThat(community.at("/children/nodes"))
                    .isNotEmpty()
                    .allSatisfy(child -> assertThat(child.path("findings")).isEmpty());
            assertThat(community.at("/division/grids/nodes"))
                    .isNotEmpty()
                    .allSatisfy(grid -> assertThat(grid.path("findings")).isEmpty());
        });
    }

    @Test
    void someProposalsAndDraftsWaitForADecision() {
        JsonNode found = ask("""
                { organizations(filter: {state: {eq: PROPOSED}}) { totalCount }
                  grids(filter: {state: {eq: DRAFT}}) { totalCount } }""");
        assertThat(found.at("/organizations/totalCount").asInt()).isEqualTo(40);
        assertThat(found.at("/grids/totalCount").asInt()).isEqualTo(40);
    }

    @Test
    void aCommunityHasTwentyWishesAndMembersClaimThem() {
        JsonNode found = ask("""
                { wishes { groups(by: [COMMUNITY, STATE]) { community { code } state count } }
                  wishClaims { groups(by: [KIND]) { kind count } } }""");
        String first = found.at("/wishes/groups/0/community/code").asString("");
        int inTheFirst = found.at("/wishes/groups")
                .valueStream()
                .filter(group -> group.at("/community/code").asString("").equals(first))
                .mapToInt(group -> group.path("count").asInt())
                .sum();
        assertThat(inTheFirst).isEqualTo(20);
        assertThat(found.at("/wishes/groups").findValuesAsString("state"))
                .contains(
                        "SUBMITTED",
                        "APPROVED",
                        "PUBLISHED",
                        "CLAIMED",
                        "IN_PROGRESS",
                        "FULFILLED",
                        "CONFIRMED",
                        "ARCHIVED");
        assertThat(found.at("/wishClaims/groups").findValuesAsString("kind")).contains("MEMBER", "UNIT");
    }

    @Test
    void aCityThatIsFilledGetsNothingMore() throws Exception {
        Tenant city = tenants.require("zhangjiakou");
        var demo =
                steps.stream().filter(step -> step.name().startsWith("demo ")).toList();
        assertThat(demo).hasSize(8);
        for (OpeningStep step : demo) {
            String done = CurrentTenant.<String, Exception>call(city.id(), () -> step.run(city));
            assertThat(done).isEqualTo("0 objects in 398 communities");
        }
    }

    @Test
    void theLiaisonActsForAUnitAndThePartyMemberIsRegisteredFromIt() {
        JsonNode unit = client.as(
                        "zhangjiakou.unit-liaison", "{ me { unit { id memberRegistrations { totalCount } } } }")
                .data()
                .at("/me/unit");
        assertThat(unit.at("/memberRegistrations/totalCount").asInt()).isPositive();
        JsonNode own = client.as(
                        "zhangjiakou.party-member",
                        "{ me { person { memberRegistrations { nodes { state unit { id } allowedActions } } } } }")
                .data()
                .at("/me/person/memberRegistrations/nodes");
        assertThat(own).singleElement().satisfies(one -> {
            assertThat(one.path("state").asString("")).isEqualTo("ACTIVE");
            assertThat(one.at("/unit/id")).isEqualTo(unit.path("id"));
            assertThat(one.path("allowedActions").toString()).isEqualTo("[\"TRANSFER\",\"WITHDRAW\"]");
        });
    }

    /** Its person was found when the city opened. */
    @Test
    void theGridWorkerWorksInTheFirstGridAndInNoOther() {
        JsonNode found = client.as(
                        "zhangjiakou.grid-worker",
                        "{ grids(first: 2, filter: {state: {eq: ACTIVE}}) { nodes { allowedActions } } }")
                .data()
                .at("/grids/nodes");
        assertThat(found)
                .extracting(grid -> grid.path("allowedActions").toString())
                .containsExactly("[\"RECORD_PATROL\"]", "[]");
    }
}
