package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The mutations of organizations as a client sends them, in one city. */
record OrganizationClient(TestClient client, String city) {
    private static final String CREATE = """
            mutation($input: OrganizationCreateInput!) { organizationCreate(input: $input) {
              organization { id version code name state area parent { code } findings allowedActions }
              userErrors { code message field } } }""";

    String admin() {
        return city + ".city-admin";
    }

    String streetAdmin() {
        return city + ".street-admin";
    }

    /** A valid proposal, with some values in the place of the usual ones. */
    Map<String, Object> proposal(Map<String, Object> other) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "code",
                UUID.randomUUID().toString(),
                "name",
                "和平小区党支部",
                "type",
                "ESTATE_BRANCH",
                "form",
                "BRANCH",
                "area",
                community(),
                "formalMembers",
                8,
                "totalMembers",
                9));
        input.putAll(other);
        return input;
    }

    /** The first community of the street that the street's admin runs. */
    String community() {
        String street = client.as(streetAdmin(), "{ me { area } }")
                .data()
                .at("/me/area")
                .asString("");
        return client.as(
                        admin(),
                        "query($street: String!) { division(code: $street) { children(first: 1) { nodes { code } } } }",
                        Map.of("street", street))
                .data()
                .at("/division/children/nodes/0/code")
                .asString("");
    }

    Answer create(String as, Map<String, Object> input) {
        return client.as(as, CREATE, Map.of("input", input));
    }

    /** The payload of a creation. */
    JsonNode payload(String as, Map<String, Object> input) {
        Answer answer = create(as, input);
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path("organizationCreate");
    }

    /** The organization of a creation that is not refused. */
    JsonNode created(String as, Map<String, Object> input) {
        JsonNode payload = payload(as, input);
        assertThat(payload.path("userErrors")).isEmpty();
        return payload.path("organization");
    }

    /** The payload of an act on an organization. */
    JsonNode act(String as, String mutation, String id, String more) {
        Answer answer = client.as(as, """
                mutation($id: ID!) { %s(id: $id%s) {
                  organization { state version parent { code } mergedInto { code } } userErrors { code message field } } }
                """.formatted(mutation, more), Map.of("id", id));
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path(mutation);
    }

    /** One that is at work. */
    JsonNode active(Map<String, Object> input) {
        JsonNode made = created(streetAdmin(), input);
        String id = made.path("id").asString("");
        act(admin(), "organizationApprove", id, "");
        assertThat(act(admin(), "organizationActivate", id, "")
                        .at("/organization/state")
                        .asString(""))
                .isEqualTo("ACTIVE");
        return made;
    }
}
