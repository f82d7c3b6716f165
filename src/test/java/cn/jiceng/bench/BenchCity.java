package cn.jiceng.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Panjin with its demo data, and what the benchmark adds to that by mutations.
 *
 * @param token of a client that may act in the whole city
 */
record BenchCity(ServerProcess server, String token) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int COMMUNITIES = 10;
    private static final int GRIDS = 20;
    private static final int WISHES = 20;

    /** A grid that somebody patrols. */
    record Beat(String grid, String worker) {}

    static BenchCity of(ServerProcess server, String client) throws IOException {
        String credentials = Base64.getEncoder().encodeToString((client + ":demo").getBytes(StandardCharsets.UTF_8));
        try (var connection = new RawClient(server.port())) {
            connection.exchange(RawClient.post(
                    "/oauth2/token",
                    "application/x-www-form-urlencoded",
                    "Authorization: Basic " + credentials,
                    "grant_type=client_credentials"));
            return new BenchCity(
                    server,
                    JSON.readTree(connection.body()).path("access_token").asString(""));
        }
    }

    byte[] request(String query, Map<String, ?> variables) {
        return RawClient.post(
                "/graphql",
                "application/json",
                "Authorization: Bearer " + token,
                JSON.writeValueAsString(Map.of("query", query, "variables", variables)));
    }

    JsonNode ask(String query, Map<String, ?> variables) throws IOException {
        try (var connection = new RawClient(server.port())) {
            connection.exchange(request(query, variables));
            JsonNode answer = JSON.readTree(connection.body());
            if (answer.has("errors") || !answer.findValuesAsString("refused").isEmpty()) {
                throw new IllegalStateException(answer.toString());
            }
            return answer.path("data");
        }
    }

    /** Codes of communities of the district of the demo's admins, each with at least 20 grids, all with a leader. */
    List<String> communities() throws IOException {
        List<String> codes = ask(
                        "query($first: Int) { organizations(first: $first, filter: {type: {eq: COMMUNITY_ORG}, area: {startsWith: \"211102\"}}) { nodes { area } } }",
                        Map.of("first", COMMUNITIES))
                .findValuesAsString("area");
        for (String code : codes) {
            complete(code);
        }
        return codes;
    }

    private void complete(String community) throws IOException {
        JsonNode grids = ask(
                        "query($code: String!) { division(code: $code) { grids { totalCount nodes { leader { person { id } } } } } }",
                        Map.of("code", community))
                .at("/division/grids");
        int missing = GRIDS - grids.path("totalCount").asInt();
        String leader = grids.findValuesAsString("id").getFirst();
        if (missing > 0) {
            List<String> drawn = ask(mutation(missing, number -> """
                            gridCreate(input: {type: RESIDENTIAL, area: "%s", households: 400}) {
                              grid { id } userErrors { refused: code } }""".formatted(community)), Map.of())
                    .findValuesAsString("id");
            ask(mutation(missing, number -> """
                            gridAssign(id: "%s", input: {personId: "%s", role: LEADER, leaderRole: "PARTY_BACKBONE"}) {
                              userErrors { refused: code } }""".formatted(drawn.get(number), leader)), Map.of());
        }
    }

    /** Gives each community wishes until it has twenty, half of them claimed; those of another admin, as nobody reviews their own. */
    void wish(List<String> communities, BenchCity writing) throws IOException {
        String member = ask(
                        "{ memberRegistrations(first: 1, filter: {state: {eq: ACTIVE}}) { nodes { id } } }", Map.of())
                .findValuesAsString("id")
                .getFirst();
        for (String community : communities) {
            JsonNode there = ask(
                    "query($code: String!) { division(code: $code) { grids { nodes { leader { person { id } } } } wishes { totalCount } } }",
                    Map.of("code", community));
            int missing = WISHES - there.at("/division/wishes/totalCount").asInt();
            if (missing > 0) {
                wish(community, there.findValuesAsString("id").getFirst(), missing, member, writing);
            }
        }
    }

    private void wish(String community, String person, int missing, String member, BenchCity writing)
            throws IOException {
        List<String> wishes = writing.ask(mutation(missing, number -> """
                        wishDraft(input: {area: "%s", title: "需要一盏台灯", category: "助老", beneficiaryId: "%s",
                          publicText: "老人夜间需要一盏台灯"}) { wish { id } userErrors { refused: code } }""".formatted(community, person)), Map.of())
                .findValuesAsString("id");
        writing.act(wishes, "wishSubmit(id: \"%s\")");
        act(wishes, "wishApprove(id: \"%s\")");
        act(wishes, "wishPublish(id: \"%s\", input: {consentedOn: \"2026-01-01\"})");
        act(wishes.subList(0, wishes.size() / 2), "wishClaim(id: \"%s\", input: {registrationId: \"" + member + "\"})");
    }

    private void act(List<String> ids, String mutation) throws IOException {
        ask(
                mutation(
                        ids.size(),
                        number -> mutation.formatted(ids.get(number)) + " { userErrors { refused: code } }"),
                Map.of());
    }

    static String mutation(int count, IntFunction<String> field) {
        return IntStream.range(0, count)
                .mapToObj(number -> "m" + number + ": " + field.apply(number))
                .collect(Collectors.joining("\n", "mutation {\n", "}"));
    }

    /** Grids at work, each with its leader. */
    List<Beat> beats() throws IOException {
        JsonNode grids = ask(
                        "{ grids(first: 100, filter: {state: {eq: ACTIVE}}) { nodes { id leader { person { id } } } } }",
                        Map.of())
                .at("/grids/nodes");
        return grids.valueStream()
                .map(grid -> new Beat(
                        grid.path("id").asString(""),
                        grid.at("/leader/person/id").asString("")))
                .toList();
    }
}
