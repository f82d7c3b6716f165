package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.person.PersonClient;
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

    /** Makes an organization with two below it, and returns the second of them. */
    JsonNode familyOf(String name) {
        JsonNode top = created(streetAdmin(), proposal(Map.of("type", "COMMUNITY_ORG", "name", name)));
        String parent = top.path("id").asString("");
        created(streetAdmin(), proposal(Map.of("name", name.charAt(0) + "一", "parentId", parent)));
        return created(streetAdmin(), proposal(Map.of("name", name.charAt(0) + "二", "parentId", parent)));
    }

    /** The payload of an act on an organization. */
    JsonNode act(String as, String mutation, String id, String more) {
        return act(as, mutation, id, more, "state version parent { code } mergedInto { code }");
    }

    /** The same, with the fields of the organization that are asked for. */
    JsonNode act(String as, String mutation, String id, String more, String fields) {
        Answer answer = client.as(as, """
                mutation($id: ID!) { %s(id: $id%s) {
                  organization { %s } userErrors { code message field } } }
                """.formatted(mutation, more, fields), Map.of("id", id));
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path(mutation);
    }

    /** What is shown of an organization. */
    JsonNode read(String id, String fields) {
        Answer answer = client.as(
                admin(),
                "query($id: ID!) { node(id: $id) { ... on Organization { %s } } }".formatted(fields),
                Map.of("id", id));
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path("node");
    }

    /** The id of a community's organization that is at work. */
    String activeCommunity() {
        return active(proposal(Map.of("type", "COMMUNITY_ORG"))).path("id").asString("");
    }

    /** A community's organization somewhere, at work. */
    JsonNode activeAt(String area) {
        return active(city + ".district-admin", proposal(Map.of("type", "COMMUNITY_ORG", "area", area)));
    }

    /** The id of somebody. */
    String person() {
        return new PersonClient(client).registered(admin(), community());
    }

    /** One that is at work. */
    JsonNode active(Map<String, Object> input) {
        return active(streetAdmin(), input);
    }

    private JsonNode active(String proposedBy, Map<String, Object> input) {
        JsonNode made = created(proposedBy, input);
        String id = made.path("id").asString("");
        act(admin(), "organizationApprove", id, "");
        assertThat(act(admin(), "organizationActivate", id, "")
                        .at("/organization/state")
                        .asString(""))
                .isEqualTo("ACTIVE");
        return made;
    }
}
