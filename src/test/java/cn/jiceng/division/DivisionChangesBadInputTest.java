package cn.jiceng.division;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Everything is refused with a code and a place, and nothing is written. */
@ReshapedCityTest
class DivisionChangesBadInputTest {
    private static final String STREET = "210502005";
    private static final String NEW = STREET + "901";

    @Autowired
    private TestClient client;

    private DivisionClient city;
    private List<String> communities;
    private String first;
    private String second;

    @BeforeEach
    void inAStreet() {
        city = new DivisionClient(client);
        communities = city.inside(STREET);
        first = communities.get(0);
        second = communities.get(1);
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(city.inside(STREET)).isEqualTo(communities);
    }

    private static void isRefused(JsonNode payload, String code, String... field) {
        assertThat(payload.path("division").isNull()).isTrue();
        assertThat(payload.at("/userErrors/0/code").asString("")).isEqualTo(code);
        assertThat(payload.at("/userErrors/0/message").asString("")).isNotBlank();
        assertThat(payload.at("/userErrors/0/field")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList())
                .isEqualTo(List.of(field));
    }

    private JsonNode merge(String with, String into) {
        return city.act("divisionMerge", first, Map.of("withCodes", List.of(with), "intoCode", into, "name", "新社区"));
    }

    @SafeVarargs
    private JsonNode split(Map<String, ?>... parts) {
        return city.act("divisionSplit", first, Map.of("parts", List.of(parts)));
    }

    private static Map<String, Object> part(String code, String... inside) {
        return Map.of("code", code, "name", "新社区", "insideCodes", List.of(inside));
    }

    @Test
    void mergedAreOthersOfOneLevelInOneDivision() {
        isRefused(merge(first, first), "VALIDATION_FAILED", "input", "withCodes");
        isRefused(merge(STREET, first), "VALIDATION_FAILED", "input", "withCodes");
        isRefused(merge(city.inside("210502007").getFirst(), first), "VALIDATION_FAILED", "input", "withCodes");
        isRefused(merge(STREET + "999", first), "VALIDATION_FAILED", "input", "withCodes");
        isRefused(
                city.act("divisionMerge", first, Map.of("withCodes", List.of(), "intoCode", first)),
                "VALIDATION_FAILED",
                "input",
                "withCodes");
    }

    @Test
    void aNewCodeNestsAndWasNeverUsed() {
        isRefused(merge(second, "210502007901"), "VALIDATION_FAILED", "input", "intoCode");
        isRefused(merge(second, NEW + "1"), "VALIDATION_FAILED", "input", "intoCode");
        isRefused(merge(second, STREET + "9一1"), "VALIDATION_FAILED", "input", "intoCode");
        isRefused(merge(second, communities.get(2)), "CONFLICT", "input", "intoCode");
        isRefused(split(part(NEW), part(NEW)), "CONFLICT", "input", "parts", "1", "code");
        isRefused(split(part(NEW), part(first)), "CONFLICT", "input", "parts", "1", "code");
    }

    @Test
    void aNewDivisionHasAName() {
        Map<String, Object> unnamed = Map.of("withCodes", List.of(second), "intoCode", NEW);
        isRefused(city.act("divisionMerge", first, unnamed), "VALIDATION_FAILED", "input", "name");
        isRefused(city.act("divisionRename", first, Map.of("name", " ")), "VALIDATION_FAILED", "input", "name");
        isRefused(
                city.act("divisionRename", first, Map.of("name", "长".repeat(101))),
                "VALIDATION_FAILED",
                "input",
                "name");
    }

    @Test
    void aSplitMakesSeveralAndSharesWhatIsThere() {
        isRefused(split(part(NEW)), "VALIDATION_FAILED", "input", "parts");
        isRefused(
                split(part(NEW), part(STREET + "902", "none")),
                "VALIDATION_FAILED",
                "input",
                "parts",
                "1",
                "insideCodes");
        String organization = city.organization(first);
        isRefused(
                split(part(NEW, organization), part(STREET + "902", organization)),
                "VALIDATION_FAILED",
                "input",
                "parts",
                "1",
                "insideCodes");
    }

    @Test
    void theRootStaysAndWhatHasEndedIsNotChanged() {
        JsonNode root = city.act("divisionSplit", "2105", Map.of("parts", List.of(part("2105"), part("2106"))));
        isRefused(root, "ILLEGAL_TRANSITION");
        List<String> others = city.inside("210502008");
        city.done(
                "divisionMerge", others.get(0), Map.of("withCodes", List.of(others.get(1)), "intoCode", others.get(1)));
        isRefused(city.act("divisionRename", others.get(0), Map.of("name", "新名")), "ILLEGAL_TRANSITION");
        isRefused(
                city.act(
                        "divisionMerge",
                        others.get(2),
                        Map.of("withCodes", List.of(others.get(0)), "intoCode", others.get(2))),
                "ILLEGAL_TRANSITION");
        isRefused(
                city.act(
                        "divisionMerge",
                        others.get(2),
                        Map.of("withCodes", List.of(others.get(3)), "intoCode", others.get(0), "name", "新名")),
                "CONFLICT",
                "input",
                "intoCode");
    }

    @Test
    void aSuperiorDecides() {
        Map<String, String> name = Map.of("name", "新名");
        assertThat(city.send("street-admin", "divisionRename", first, name).errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(city.send("district-admin", "divisionRename", "210503005", name)
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        isRefused(
                city.send("district-admin", "divisionRename", "210502", name)
                        .data()
                        .path("divisionRename"),
                "NOT_ALLOWED");
        JsonNode renamed = city.send("district-admin", "divisionRename", "210502012", name)
                .data()
                .at("/divisionRename/division");
        assertThat(renamed.path("name").asString("")).isEqualTo("新名");
        assertThat(renamed.path("allowedActions").toString()).isEqualTo("[\"RENAME\",\"MERGE\",\"SPLIT\"]");
    }

    @Test
    void aClientThatHasReadAnOlderVersionReadsAgainInItsLanguage() {
        var answer = client.send(
                """
                mutation($id: ID!) { divisionRename(id: $id, expectedVersion: 7, input: {name: "新名"}) {
                  division { id } userErrors { code message field } } }""",
                Map.of("id", city.id(first)),
                Map.of(
                        "Authorization",
                        "Bearer " + client.token(DivisionClient.as("city-admin")),
                        "Accept-Language",
                        "zh-CN"));
        JsonNode refused = answer.data().path("divisionRename");
        isRefused(refused, "STALE_VERSION", "expectedVersion");
        assertThat(refused.at("/userErrors/0/message").asString("")).contains("请重新读取");
    }
}
