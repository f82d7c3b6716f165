package cn.jiceng.grid;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import cn.jiceng.TestClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How the fields of grids are called to prove that no city sees another's. */
@Component
class GridIsolation implements IsolationFixtures {
    private static final String DRAFT =
            "mutation { gridCreate(input: {type: DEDICATED, area: \"<community>\"}) { grid { id code } } }";
    private static final String DRAFT_ID = "/gridCreate/grid/id";
    private static final String PERSON =
            "mutation { personRegister(input: {name: \"测甲一\", area: \"<community>\"}) { person { id } } }";
    private static final String PERSON_ID = "/personRegister/person/id";
    private static final String ORGANIZATION = "{ node(id: \"<organization>\") { id } }";
    private static final String NODE_ID = "/node/id";
    private static final String ERRORS = "{ userErrors { code field } }";
    private static final String GRID = "{ grid(code: \"<code>\") { %s } }";
    private static final List<String> LISTS = List.of("assignments", "coverages", "duties", "patrols");

    @Override
    public Map<String, String> prepare(TestClient client, String as) {
        var city = new GridClient(client, as.substring(0, as.indexOf('.')));
        List<String> communities = client
                .as(as, "{ divisions(first: 3, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }")
                .data()
                .at("/divisions/nodes")
                .findValues("code")
                .stream()
                .map(JsonNode::asString)
                .toList();
        String organization = city.organization();
        JsonNode grid = active(city, communities.get(1), organization);
        JsonNode other = active(city, communities.get(1), organization);
        for (String around : List.of(communities.getFirst(), communities.getLast())) {
            JsonNode draft =
                    GridClient.done(city.create(as, Map.of("area", around))).path("grid");
            city.act(as, "gridCover", draft, Map.of("organizationId", organization, "kind", "SHARED"));
        }
        JsonNode work = city.read(
                grid,
                "coverages(last: 1) { nodes { id } } duties(last: 1) { nodes { id } } assignments(last: 1) { nodes { person { id } } }");
        return Map.ofEntries(
                Map.entry("<root>", communities.getFirst().substring(0, 6)),
                Map.entry("<community>", communities.get(1)),
                Map.entry("<organization>", organization),
                Map.entry("<grid>", GridClient.id(grid)),
                Map.entry("<code>", grid.path("code").asString("")),
                Map.entry("<other>", GridClient.id(other)),
                Map.entry("<today>", grid.path("activatedOn").asString("")),
                Map.entry("<person>", grid.at("/leader/person/id").asString("")),
                Map.entry("<worker>", work.at("/assignments/nodes/0/person/id").asString("")),
                Map.entry("<assignment>", grid.at("/leader/id").asString("")),
                Map.entry("<coverage>", work.at("/coverages/nodes/0/id").asString("")),
                Map.entry("<duty>", work.at("/duties/nodes/0/id").asString("")));
    }

    /** A grid at work in which everything is there three times. */
    private static JsonNode active(GridClient city, String community, String organization) {
        JsonNode grid = GridClient.done(city.create(city.admin(), Map.of("area", community)))
                .path("grid");
        for (String role : List.of("LEADER", "DEDICATED", "INSTRUCTOR")) {
            Map<String, Object> input = new HashMap<>(Map.of("personId", city.person(), "role", role));
            if (role.equals("LEADER")) {
                input.put("leaderRole", "COMMITTEE_MEMBER"); // Panjin asks for it
            }
            GridClient.done(city.act(city.admin(), "gridAssign", grid, input));
        }
        for (String covering : List.of(organization, city.organization(), city.organization())) {
            Map<String, Object> shared = Map.of("organizationId", covering, "kind", "SHARED");
            GridClient.done(city.act(city.admin(), "gridCover", grid, shared));
        }
        JsonNode active =
                GridClient.done(city.act(city.admin(), "gridActivate", grid)).path("grid");
        String leader = active.at("/leader/person/id").asString("");
        String assignment = active.at("/leader/id").asString("");
        String today = active.path("activatedOn").asString("");
        for (int i = 0; i < 3; i++) {
            city.act(
                    city.admin(), "gridAddDuty", grid, Map.of("kind", "PIONEER_POST", "name", "岗", "personId", leader));
            city.act(city.admin(), "gridRecordPatrol", grid, Map.of("workerId", leader, "patrolledOn", today));
            city.act(city.admin(), "gridAppraiseWorker", grid, Map.of("assignmentId", assignment, "score", 90));
        }
        return active;
    }

    @Override
    public List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>();
        calls.addAll(nodes());
        calls.add(IsolationCall.code(
                "Query.grid.code",
                "query($value: String!) { grid(code: $value) { state } }",
                GRID.formatted("code"),
                "/grid/code"));
        calls.addAll(gridsOf("Query.grids", "{ grids%s }"));
        calls.addAll(gridsOf("Division.grids", "{ division(code: \"<root>\") { grids%s } }"));
        for (String list : LISTS) {
            calls.addAll(cursors("Grid." + list, GRID, list, "/grid"));
        }
        calls.addAll(cursors(
                "Organization.gridCoverages",
                "{ node(id: \"<organization>\") { ... on Organization { %s } } }",
                "gridCoverages",
                "/node"));
        calls.addAll(acts());
        calls.addAll(inputs());
        calls.addAll(newGrids(
                "gridSplit", "grids", "grids: [{type: DEDICATED, households: 1%s}, {type: DEDICATED, households: 1}]"));
        calls.addAll(newGrids("gridMerge", "into", "withIds: [\"<other>\"], into: {type: DEDICATED, households: 1%s}"));
        return calls;
    }

    private static List<IsolationCall> nodes() {
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.nodes("Grid", DRAFT, DRAFT_ID));
        Map.of(
                        "GridAssignment", "assignments",
                        "GridCoverage", "coverages",
                        "GridDuty", "duties",
                        "GridPatrol", "patrols")
                .forEach((type, list) ->
                        calls.addAll(IsolationCall.nodes(type, first(list, "id"), "/grid/" + list + "/nodes/0/id")));
        calls.addAll(IsolationCall.nodes(
                "GridAppraisal",
                first("assignments", "appraisals { id }"),
                "/grid/assignments/nodes/0/appraisals/0/id"));
        return calls;
    }

    private static String first(String list, String selection) {
        return GRID.formatted(list + "(first: 1) { nodes { " + selection + " } }");
    }

    /** The community stands in the middle, so that comparisons with it and its grids' codes find something. */
    private static List<IsolationCall> gridsOf(String entry, String document) {
        List<IsolationCall> calls = new ArrayList<>();
        for (String field : List.of("code", "area")) {
            calls.addAll(IsolationCall.codeFilter(
                    entry + ".filter." + field,
                    document.replace("%s", "(filter: {" + field + ": %s}) { totalCount }"),
                    GRID.formatted(field),
                    "/grid/" + field));
        }
        String pointer = entry.startsWith("Query") ? "/grids" : "/division/grids";
        calls.addAll(IsolationCall.cursors(
                entry,
                document.replace("%s", "(%s) { nodes { code } }"),
                document.replace("%s", "(first: 2) { pageInfo { endCursor } }"),
                pointer + "/pageInfo/endCursor"));
        return calls;
    }

    private static List<IsolationCall> cursors(String entry, String document, String list, String pointer) {
        return IsolationCall.cursors(
                entry,
                document.formatted(list + "(%s) { nodes { id } }"),
                document.formatted(list + "(first: 2) { pageInfo { endCursor } }"),
                pointer + '/' + list + "/pageInfo/endCursor");
    }

    /** Each act is done or refused, but never as if the grid were not there. */
    private static List<IsolationCall> acts() {
        Map<String, String> onDraft = Map.ofEntries(
                Map.entry("gridDiscard", ""),
                Map.entry("gridActivate", ""),
                Map.entry("gridAdjust", ""),
                Map.entry("gridUpdate", "{households: 1}"),
                Map.entry("gridRetire", "{reason: \"撤并\"}"),
                Map.entry("gridSplit", "{grids: []}"),
                Map.entry("gridMerge", "{withIds: [], into: {type: DEDICATED, households: 1}}"),
                Map.entry("gridAssign", "{personId: \"<person>\", role: PART_TIME}"),
                Map.entry("gridAppraiseWorker", "{assignmentId: \"<assignment>\", score: 1}"),
                Map.entry("gridCover", "{organizationId: \"<organization>\", kind: SHARED}"),
                Map.entry("gridAddDuty", "{kind: PIONEER_POST, name: \"岗\"}"),
                Map.entry("gridRecordPatrol", "{workerId: \"<person>\", patrolledOn: \"2026-01-01\"}"));
        Map<String, String> onGrid = Map.of(
                "gridUnassign", "{assignmentId: \"<assignment>\", reason: \"调离\"}",
                "gridUncover", "{coverageId: \"<coverage>\", reason: \"调整\"}",
                "gridEndDuty", "{dutyId: \"<duty>\", reason: \"调整\"}");
        List<IsolationCall> calls = new ArrayList<>();
        onDraft.forEach(
                (act, input) -> calls.add(act("Mutation." + act + ".id", act, "$value", input, DRAFT, DRAFT_ID)));
        onGrid.forEach((act, input) ->
                calls.add(act("Mutation." + act + ".id", act, "$value", input, GRID.formatted("id"), "/grid/id")));
        return calls;
    }

    private static IsolationCall act(
            String entry, String mutation, String id, String input, String find, String pointer) {
        String arguments = "id: " + id + (input.isEmpty() ? "" : ", input: " + input);
        return IsolationCall.id(
                entry, "mutation($value: ID!) { %s(%s) %s }".formatted(mutation, arguments, ERRORS), find, pointer);
    }

    private static List<IsolationCall> inputs() {
        String creation = "mutation($value: String!) { gridCreate(input: {type: DEDICATED, area: %s, code: %s}) %s }";
        List<IsolationCall> calls = new ArrayList<>(List.of(
                IsolationCall.code(
                        "Mutation.gridCreate.input.code",
                        creation.formatted("\"<community>\"", "$value", ERRORS),
                        GRID.formatted("code"),
                        "/grid/code"),
                IsolationCall.code(
                        "Mutation.gridCreate.input.area",
                        creation.formatted("$value", "null", ERRORS),
                        GRID.formatted("area"),
                        "/grid/area")));
        String imported =
                "mutation($value: String!) { gridImport(input: {onError: SKIP_ROW, rows: [{type: DEDICATED, area: %s, code: %s}]}) { rows { userErrors { code field } } } }";
        calls.add(IsolationCall.code(
                "Mutation.gridImport.input.rows.code",
                imported.formatted("\"<community>\"", "$value"),
                GRID.formatted("code"),
                "/grid/code"));
        calls.add(IsolationCall.code(
                "Mutation.gridImport.input.rows.area",
                imported.formatted("$value", "null"),
                GRID.formatted("area"),
                "/grid/area"));
        calls.add(input("gridAssign.input.personId", "{personId: $value, role: PART_TIME}", PERSON, PERSON_ID));
        calls.add(input(
                "gridCover.input.organizationId", "{organizationId: $value, kind: SHARED}", ORGANIZATION, NODE_ID));
        String duty = "{kind: PIONEER_POST, name: \"岗\", %s: $value}";
        calls.add(input("gridAddDuty.input.personId", duty.formatted("personId"), PERSON, PERSON_ID));
        calls.add(input("gridAddDuty.input.organizationId", duty.formatted("organizationId"), ORGANIZATION, NODE_ID));
        calls.add(input("gridAppraiseWorker.input.assignmentId", "{assignmentId: $value, score: 1}", "assignments"));
        calls.add(input("gridUnassign.input.assignmentId", "{assignmentId: $value, reason: \"调离\"}", "assignments"));
        calls.add(input("gridUncover.input.coverageId", "{coverageId: $value, reason: \"调整\"}", "coverages"));
        calls.add(input("gridEndDuty.input.dutyId", "{dutyId: $value, reason: \"调整\"}", "duties"));
        calls.add(input(
                "gridRecordPatrol.input.workerId",
                "{workerId: $value, patrolledOn: \"<today>\"}",
                GRID.formatted("assignments(last: 1) { nodes { person { id } } }"),
                "/grid/assignments/nodes/0/person/id"));
        calls.add(input(
                "gridRecordPatrol.input.attachmentIds",
                "{workerId: \"<worker>\", patrolledOn: \"<today>\", attachmentIds: [$value]}",
                "mutation { attachmentPrepare(input: {contentType: \"image/png\", size: 1}) { attachment { id } } }",
                "/attachmentPrepare/attachment/id"));
        calls.add(input(
                "gridMerge.input.withIds",
                "{withIds: [$value], into: {type: DEDICATED, households: 1}}",
                DRAFT,
                DRAFT_ID));
        return calls;
    }

    private static IsolationCall input(String place, String input, String list) {
        return input(place, input, first(list, "id"), "/grid/" + list + "/nodes/0/id");
    }

    private static IsolationCall input(String place, String input, String find, String pointer) {
        String mutation = place.substring(0, place.indexOf('.'));
        return act("Mutation." + place, mutation, "\"<grid>\"", input, find, pointer);
    }

    /** New grids without a leader: refused at last, but not before what is named for them was looked for. */
    private static List<IsolationCall> newGrids(String mutation, String key, String input) {
        String entry = mutation + ".input." + key;
        String document = "mutation($value: String!) { %s(id: \"<grid>\", input: {%s}) %s }"
                .formatted(mutation, input.formatted(", code: $value"), ERRORS);
        return List.of(
                IsolationCall.code("Mutation." + entry + ".code", document, GRID.formatted("code"), "/grid/code"),
                input(
                        entry + ".staff.personId",
                        '{' + input.formatted(", staff: [{personId: $value, role: PART_TIME}]") + '}',
                        PERSON,
                        PERSON_ID),
                input(
                        entry + ".coverage.organizationId",
                        '{' + input.formatted(", coverage: [{organizationId: $value, kind: SHARED}]") + '}',
                        ORGANIZATION,
                        NODE_ID));
    }
}
