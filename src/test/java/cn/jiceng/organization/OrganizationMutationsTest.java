package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class OrganizationMutationsTest {
    @Autowired
    private TestClient client;

    private OrganizationClient city;

    @BeforeEach
    void inYinchuan() {
        city = new OrganizationClient(client, "yinchuan");
    }

    @Test
    void aProposalIsApprovedByASuperiorAndTakesUpItsWork() {
        JsonNode proposed = city.created(city.streetAdmin(), city.proposal(Map.of()));
        assertThat(proposed.path("state").asString("")).isEqualTo("PROPOSED");
        String id = proposed.path("id").asString("");
        JsonNode own = city.act(city.streetAdmin(), "organizationApprove", id, "");
        assertThat(own.at("/userErrors/0/code").asString("")).isEqualTo("NOT_ALLOWED");
        JsonNode approved = city.act(city.admin(), "organizationApprove", id, "");
        assertThat(approved.at("/organization/state").asString("")).isEqualTo("APPROVED");
        JsonNode active = city.act(city.admin(), "organizationActivate", id, "");
        assertThat(active.at("/organization/state").asString("")).isEqualTo("ACTIVE");
        assertThat(active.at("/organization/version").asInt()).isEqualTo(2);
    }

    @Test
    void anActThatTheStateDoesNotAllowNamesThoseThatItDoes() {
        String id = city.active(city.proposal(Map.of())).path("id").asString("");
        JsonNode again = city.act(city.admin(), "organizationActivate", id, "");
        assertThat(again.path("organization").isNull()).isTrue();
        assertThat(again.at("/userErrors/0/code").asString("")).isEqualTo("ILLEGAL_TRANSITION");
        assertThat(again.at("/userErrors/0/message").asString("")).contains("UPDATE, MERGE, DISSOLVE");
    }

    @Test
    void allowedActionsAreThoseOfTheViewer() {
        JsonNode made = city.created(city.streetAdmin(), city.proposal(Map.of()));
        assertThat(made.path("allowedActions").toString()).isEqualTo("[\"UPDATE\",\"REJECT\"]");
        Answer ofPartner = client.as(
                "yinchuan.partner",
                "query($code: String!) { organization(code: $code) { allowedActions } }",
                Map.of("code", made.path("code").asString("")));
        assertThat(ofPartner.data().at("/organization/allowedActions")).isEmpty();
    }

    @Test
    void mergingMovesWhatStandsBelow() {
        JsonNode from = city.active(city.proposal(Map.of("type", "COMMUNITY_ORG")));
        JsonNode into = city.active(city.proposal(Map.of("type", "COMMUNITY_ORG")));
        JsonNode below = city.created(
                city.admin(), city.proposal(Map.of("parentId", from.path("id").asString(""))));
        assertThat(below.at("/parent/code")).isEqualTo(from.path("code"));
        JsonNode merged = city.act(
                city.admin(),
                "organizationMerge",
                from.path("id").asString(""),
                ", input: {intoId: \"%s\"}".formatted(into.path("id").asString("")));
        assertThat(merged.at("/organization/state").asString("")).isEqualTo("MERGED");
        assertThat(merged.at("/organization/mergedInto/code")).isEqualTo(into.path("code"));
        JsonNode moved = client.as(
                        city.admin(),
                        "query($code: String!) { organization(code: $code) { parent { code } } }",
                        Map.of("code", below.path("code").asString("")))
                .data();
        assertThat(moved.at("/organization/parent/code")).isEqualTo(into.path("code"));
    }

    @Test
    void anOrganizationWithOthersBelowItIsNotDissolved() {
        JsonNode top = city.active(city.proposal(Map.of("type", "COMMUNITY_ORG")));
        String id = top.path("id").asString("");
        city.created(city.admin(), city.proposal(Map.of("parentId", id)));
        JsonNode refused = city.act(city.admin(), "organizationDissolve", id, ", input: {reason: \"撤并\"}");
        assertThat(refused.at("/userErrors/0/code").asString("")).isEqualTo("CONFLICT");
    }

    @Test
    void whoHasAnotherAreaOrRoleIsForbidden() {
        Map<String, Object> elsewhere = city.proposal(Map.of());
        elsewhere.put("area", "640104001");
        assertThat(city.create("yinchuan.community-admin", elsewhere).errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(city.create("yinchuan.auditor", city.proposal(Map.of())).errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(client.anonymously("yinchuan", "mutation { organizationApprove(id: \"x\") { userErrors { code } } }")
                        .errorCode())
                .isEqualTo("UNAUTHENTICATED");
    }
}
