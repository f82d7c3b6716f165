package cn.jiceng.grid;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.person.PersonClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** The mutations of grids as a client sends them, in one city. */
record GridClient(TestClient client, String city) {
    private static final String GRID = """
            grid { id version code type state area households boundary activatedOn retiredOn remark findings
              allowedActions leader { id person { id } } predecessors { code } successors { code state } }""";
    private static final String TERM = "id version startedOn endedOn endReason grid { code version state }";
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("gridAssign", "assignment { role leaderRole households person { id } " + TERM + " }"),
            Map.entry("gridUnassign", "assignment { " + TERM + " }"),
            Map.entry("gridAppraiseWorker", "assignment { appraisals { score remark appraisedOn } }"),
            Map.entry("gridCover", "coverage { kind organization { id } " + TERM + " }"),
            Map.entry("gridUncover", "coverage { " + TERM + " }"),
            Map.entry("gridAddDuty", "duty { kind name organization { id } person { id } " + TERM + " }"),
            Map.entry("gridEndDuty", "duty { " + TERM + " }"),
            Map.entry(
                    "gridRecordPatrol",
                    "patrol { id patrolledOn findings worker { id } grid { code version state } }"));

    String admin() {
        return city + ".city-admin";
    }

    String streetAdmin() {
        return city + ".street-admin";
    }

    String communityAdmin() {
        return city + ".community-admin";
    }

    /** The community whose admin is a demo client. */
    String community() {
        return client.as(communityAdmin(), "{ me { area } }")
                .data()
                .at("/me/area")
                .asString("");
    }

    /** Another community. */
    String elsewhere() {
        return client.as(admin(), "{ divisions(last: 1, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }")
                .data()
                .at("/divisions/nodes/0/code")
                .asString("");
    }

    /** The id of a new person. */
    String person() {
        return new PersonClient(client).registered(admin(), community());
    }

    /** The id of a new organization that is at work. */
    String organization() {
        JsonNode made = client.as(streetAdmin(), """
                        mutation { organizationCreate(input: {code: "%s", name: "网格党支部", type: GRID_ORG,
                            form: BRANCH, area: "%s"}) { organization { id } } }""".formatted(UUID.randomUUID(), community()))
                .data();
        String id = made.at("/organizationCreate/organization/id").asString("");
        for (String act : List.of("Approve", "Activate")) {
            client.as(admin(), "mutation { organization%s(id: \"%s\") { userErrors { code } } }".formatted(act, id));
        }
        return id;
    }

    /** A closed square somewhere in the sea, where no other test has one. */
    static Map<String, Object> square() {
        return square(
                ThreadLocalRandom.current().nextDouble(-179, 170),
                ThreadLocalRandom.current().nextDouble(-89, 80));
    }

    static Map<String, Object> square(double west, double south) {
        double east = west + 0.01;
        double north = south + 0.01;
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        List.of(west, south),
                        List.of(east, south),
                        List.of(east, north),
                        List.of(west, north),
                        List.of(west, south))));
    }

    Answer send(String as, String mutation, Map<String, ?> variables) {
        String name = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        boolean subject = variables.containsKey("id");
        boolean input = variables.containsKey("input");
        String document = "mutation(%s%s$version: Int) { %s(%s%s) { %s userErrors { code message field } } }"
                .formatted(
                        subject ? "$id: ID!, " : "",
                        input ? "$input: " + name + "Input!, " : "",
                        mutation,
                        subject ? "id: $id, expectedVersion: $version" : "",
                        input ? " input: $input" : "",
                        OTHERS.getOrDefault(mutation, GRID));
        return client.as(as, subject ? document : document.replace("$version: Int", ""), variables);
    }

    private JsonNode payload(String as, String mutation, Map<String, ?> variables) {
        Answer answer = send(as, mutation, variables);
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path(mutation);
    }

    /** The payload of a creation in the community, with some values in the place of the usual ones. */
    JsonNode create(String as, Map<String, ?> other) {
        Map<String, Object> input =
                new HashMap<>(Map.of("type", "RESIDENTIAL", "area", community(), "households", 400));
        input.putAll(other);
        return payload(as, "gridCreate", Map.of("input", input));
    }

    /** A grid that is not refused. */
    JsonNode draft(Map<String, ?> other) {
        return done(create(communityAdmin(), other)).path("grid");
    }

    /** The payload of an act on a grid. */
    JsonNode act(String as, String mutation, JsonNode grid) {
        return payload(as, mutation, Map.of("id", id(grid)));
    }

    JsonNode act(String as, String mutation, JsonNode grid, Map<String, ?> input) {
        return payload(as, mutation, Map.of("id", id(grid), "input", input));
    }

    static String id(JsonNode object) {
        return object.path("id").asString("");
    }

    /** A payload of an act that was not refused. */
    static JsonNode done(JsonNode payload) {
        assertThat(payload.path("userErrors")).as(payload.toString()).isEmpty();
        return payload;
    }

    static String error(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    Map<String, Object> leader() {
        return Map.of("personId", person(), "role", "LEADER");
    }

    Map<String, Object> dedicated() {
        return Map.of("personId", person(), "role", "DEDICATED");
    }

    /** One at work, with a leader and a dedicated worker. */
    JsonNode active(Map<String, ?> other) {
        JsonNode grid = draft(other);
        done(act(communityAdmin(), "gridAssign", grid, leader()));
        done(act(communityAdmin(), "gridAssign", grid, dedicated()));
        return done(act(streetAdmin(), "gridActivate", grid)).path("grid");
    }

    /** What a query says of a grid. */
    JsonNode read(JsonNode grid, String selection) {
        Answer answer = client.as(
                admin(),
                "query($code: String!) { grid(code: $code) { " + selection + " } }",
                Map.of("code", grid.path("code").asString("")));
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path("grid");
    }
}
