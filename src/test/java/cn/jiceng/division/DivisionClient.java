package cn.jiceng.division;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Divisions, and what lies in them, as a client changes them in the city of its own. */
record DivisionClient(TestClient client) {
    static final String CITY = "benxi";

    static String as(String role) {
        return CITY + '.' + role;
    }

    JsonNode ask(String document, Object... arguments) {
        Answer answer = client.as(as("city-admin"), document.formatted(arguments));
        assertThat(answer.body().path("errors").toString()).isEmpty();
        return answer.data();
    }

    /** What is shown of a division. */
    JsonNode division(String code, String fields) {
        return ask("{ division(code: \"%s\") { %s } }", code, fields).path("division");
    }

    String id(String code) {
        return division(code, "id").path("id").asString("");
    }

    /** The codes of the divisions in use directly inside one, in their order. */
    List<String> inside(String code) {
        return division(code, "children(first: 100) { nodes { code validTo } }")
                .at("/children/nodes")
                .valueStream()
                .filter(child -> child.path("validTo").isNull())
                .map(child -> child.path("code").asString(""))
                .toList();
    }

    Answer send(String role, String mutation, String code, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return client.as(as(role), """
                mutation($id: ID!, $input: %sInput!) { %s(id: $id, input: $input) {
                  division { id code name version validTo successors { code } predecessors { code } allowedActions }
                  userErrors { code message field } } }""".formatted(type, mutation), Map.of("id", id(code), "input", input));
    }

    /** The payload of an act of the city's admin. */
    JsonNode act(String mutation, String code, Map<String, ?> input) {
        Answer answer = send("city-admin", mutation, code, input);
        assertThat(answer.body().path("errors").toString()).isEmpty();
        return answer.data().path(mutation);
    }

    /** The division of an act that is not refused. */
    JsonNode done(String mutation, String code, Map<String, ?> input) {
        JsonNode payload = act(mutation, code, input);
        assertThat(payload.path("userErrors").toString()).isEqualTo("[]");
        return payload.path("division");
    }

    /** What a mutation makes. */
    JsonNode made(String mutation, String input, String object, String fields) {
        JsonNode payload = ask(
                        "mutation { %s(%s) { %s { %s } userErrors { code message } } }",
                        mutation, input, object, fields)
                .path(mutation);
        assertThat(payload.path("userErrors").toString()).isEqualTo("[]");
        return payload.path(object);
    }

    /** The code of a new organization. */
    String organization(String area) {
        String code = UUID.randomUUID().toString();
        String input = """
                input: {code: "%s", name: "小区党支部", type: ESTATE_BRANCH, form: BRANCH, area: "%s"}""".formatted(code, area);
        return made("organizationCreate", input, "organization", "code")
                .path("code")
                .asString("");
    }

    /** A new draft with its leader. */
    JsonNode grid(String community) {
        JsonNode grid =
                made("gridCreate", "input: {type: DEDICATED, area: \"%s\"}".formatted(community), "grid", "id code");
        made(
                "gridAssign",
                "id: \"%s\", input: {personId: \"%s\", role: LEADER}".formatted(id(grid), person(community)),
                "assignment",
                "id");
        return grid;
    }

    /** Takes up a grid's work and ends it. */
    void retire(JsonNode grid) {
        made("gridActivate", "id: \"%s\"".formatted(id(grid)), "grid", "id");
        made("gridRetire", "id: \"%s\", input: {reason: \"整体拆迁\"}".formatted(id(grid)), "grid", "id");
    }

    /** The id of a new person. */
    String person(String area) {
        return id(made("personRegister", "input: {name: \"测甲一\", area: \"%s\"}".formatted(area), "person", "id"));
    }

    static String id(JsonNode object) {
        return object.path("id").asString("");
    }

    JsonNode node(String id, String fields) {
        return ask("{ node(id: \"%s\") { %s } }", id, fields).path("node");
    }
}
