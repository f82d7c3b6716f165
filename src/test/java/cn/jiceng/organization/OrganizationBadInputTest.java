package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Everything is refused with a code and a place, and nothing is written. */
@ServerTest
class OrganizationBadInputTest {
    @Autowired
    private TestClient client;

    private OrganizationClient city;

    @BeforeEach
    void inYinchuan() {
        city = new OrganizationClient(client, "yinchuan");
    }

    private void isRefused(Map<String, Object> other, String code, String... field) {
        Map<String, Object> input = city.proposal(new HashMap<>(other));
        JsonNode payload = city.payload(city.admin(), input);
        assertThat(payload.path("organization").isNull()).isTrue();
        assertThat(payload.at("/userErrors/0/code").asString("")).isEqualTo(code);
        assertThat(payload.at("/userErrors/0/field")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList())
                .isEqualTo(List.of(field));
        assertThat(payload.at("/userErrors/0/message").asString("")).isNotBlank();
    }

    @Test
    void aNameIsNeitherBlankNorLong() {
        isRefused(Map.of("name", " "), "VALIDATION_FAILED", "input", "name");
        isRefused(Map.of("name", "长".repeat(1 << 20)), "VALIDATION_FAILED", "input", "name");
    }

    @Test
    void aCodeIsUniqueAndWellFormed() {
        String code =
                city.created(city.admin(), city.proposal(Map.of())).path("code").asString("");
        isRefused(Map.of("code", code), "CONFLICT");
        isRefused(Map.of("code", "支部 1"), "VALIDATION_FAILED", "input", "code");
    }

    @Test
    void membersAreCountedFromZeroAndFullOnesAreAmongAll() {
        isRefused(Map.of("formalMembers", -1), "VALIDATION_FAILED", "input", "formalMembers");
        isRefused(Map.of("formalMembers", 10), "VALIDATION_FAILED", "input", "formalMembers");
    }

    @Test
    void onlyATemporaryBranchEndsByItself() {
        isRefused(Map.of("endsOn", "2027-01-01"), "VALIDATION_FAILED", "input", "endsOn");
        isRefused(Map.of("type", "TEMPORARY_BRANCH"), "VALIDATION_FAILED", "input", "endsOn");
    }

    @Test
    void theAreaIsADivisionInUse() {
        isRefused(Map.of("area", "640104999"), "VALIDATION_FAILED", "input", "area");
    }

    @Test
    void theParentStandsOnTheTierAbove() {
        JsonNode group = city.created(city.admin(), city.proposal(Map.of("type", "BUILDING_GROUP", "form", "GROUP")));
        isRefused(Map.of("parentId", group.path("id").asString("")), "VALIDATION_FAILED", "input", "parentId");
    }

    @Test
    void nothingStandsBelowItself() {
        JsonNode first = city.created(city.admin(), city.proposal(Map.of("type", "SOCIAL_ORG")));
        String id = first.path("id").asString("");
        JsonNode second = city.created(city.admin(), city.proposal(Map.of("type", "SOCIAL_ORG", "parentId", id)));
        JsonNode refused = city.act(
                city.admin(),
                "organizationUpdate",
                id,
                ", input: {parentId: \"%s\"}".formatted(second.path("id").asString("")));
        assertThat(refused.at("/userErrors/0/code").asString("")).isEqualTo("VALIDATION_FAILED");
        assertThat(refused.at("/userErrors/0/field/1").asString("")).isEqualTo("parentId");
        assertThat(city.read(id, "parent { id }").path("parent").isNull()).isTrue();
    }

    @Test
    void nothingBecomesPartOfWhatStandsBelowIt() {
        String id = city.active(city.proposal(Map.of("type", "SOCIAL_ORG")))
                .path("id")
                .asString("");
        String below = city.active(city.proposal(Map.of("type", "SOCIAL_ORG", "parentId", id)))
                .path("id")
                .asString("");
        JsonNode refused =
                city.act(city.admin(), "organizationMerge", id, ", input: {intoId: \"%s\"}".formatted(below));
        assertThat(refused.at("/userErrors/0/code").asString("")).isEqualTo("VALIDATION_FAILED");
        assertThat(city.read(id, "state").path("state").asString("")).isEqualTo("ACTIVE");
    }

    @Test
    void nothingBecomesPartOfItself() {
        String id = city.active(city.proposal(Map.of())).path("id").asString("");
        JsonNode refused = city.act(city.admin(), "organizationMerge", id, ", input: {intoId: \"%s\"}".formatted(id));
        assertThat(refused.at("/userErrors/0/code").asString("")).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void aClientThatHasReadAnOlderVersionReadsAgain() {
        String id = city.active(city.proposal(Map.of())).path("id").asString("");
        JsonNode refused =
                city.act(city.admin(), "organizationUpdate", id, ", expectedVersion: 0, input: {name: \"新名\"}");
        assertThat(refused.at("/userErrors/0/code").asString("")).isEqualTo("STALE_VERSION");
        JsonNode done = city.act(city.admin(), "organizationUpdate", id, ", expectedVersion: 2, input: {name: \"新名\"}");
        assertThat(done.at("/organization/version").asInt()).isEqualTo(3);
    }

    @Test
    void nullLeavesAloneWhatCannotBeWithoutAValue() {
        JsonNode made = city.created(city.admin(), city.proposal(Map.of()));
        JsonNode done = city.act(
                city.admin(),
                "organizationUpdate",
                made.path("id").asString(""),
                ", input: {name: null, form: null, formalMembers: null, totalMembers: null}");
        assertThat(done.path("userErrors")).isEmpty();
        assertThat(done.at("/organization/version")).isEqualTo(made.path("version"));
    }

    @Test
    void messagesSpeakTheLanguageOfTheClient() {
        var answer = client.send(
                "mutation($input: OrganizationCreateInput!) { organizationCreate(input: $input) { userErrors { message } } }",
                Map.of("input", city.proposal(Map.of("endsOn", "2027-01-01"))),
                Map.of("Authorization", "Bearer " + client.token(city.admin()), "Accept-Language", "zh-CN"));
        assertThat(answer.data().at("/organizationCreate/userErrors/0/message").asString(""))
                .isEqualTo("临时党支部必须有终止日期,其他党组织不能有。");
    }
}
