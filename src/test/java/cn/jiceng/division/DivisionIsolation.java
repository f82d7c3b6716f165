package cn.jiceng.division;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import cn.jiceng.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How the fields of divisions are called to prove that no city sees another's. */
@Component
class DivisionIsolation implements IsolationFixtures {
    /** Streets stand in the middle of the list, so that comparisons with a street's code find something. */
    private static final String STREET = """
            {divisions(first: 1, filter: {level: {eq: STREET}}) { nodes { id code } }}""";

    private static final String ID = "/divisions/nodes/0/id";
    private static final String CODE = "/divisions/nodes/0/code";

    private static final String STREETS = """
            {divisions(first: 3, filter: {level: {eq: STREET}}) { nodes { id code } }}""";

    private static final String ERRORS = "{ division { name } userErrors { code message } }";

    @Override
    public Map<String, String> prepare(TestClient client, String as) {
        JsonNode streets = client.as(as, STREETS).data().at("/divisions/nodes");
        return Map.of(
                "<street>", streets.at("/0/id").asString(""),
                "<first>", streets.at("/0/code").asString(""),
                "<second>", streets.at("/1/code").asString(""));
    }

    @Override
    public List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.nodes("Division", STREET, ID));
        calls.add(IsolationCall.code(
                "Query.division.code", "query($value: String!) { division(code: $value) { name } }", STREET, CODE));
        calls.addAll(list());
        calls.addAll(children());
        calls.addAll(changes());
        return calls;
    }

    private static List<IsolationCall> list() {
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.codeFilter(
                "Query.divisions.filter.code",
                "{ divisions(filter: {code: %s}) { totalCount nodes { name } } }",
                STREET,
                CODE));
        calls.addAll(IsolationCall.cursors(
                "Query.divisions",
                "{ divisions(%s) { nodes { name } } }",
                "{divisions(first: 2) { pageInfo { endCursor } }}",
                "/divisions/pageInfo/endCursor"));
        return calls;
    }

    /** The root of the city comes first in the list; each of its children is asked for by its code or by a cursor. */
    private static List<IsolationCall> children() {
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.codeFilter(
                "Division.children.filter.code",
                "{ divisions(first: 1) { nodes { children(filter: {code: %s}) { totalCount nodes { name } } } } }",
                "{divisions(first: 1) { nodes { children(first: 2) { nodes { code } } } }}",
                "/divisions/nodes/0/children/nodes/1/code"));
        calls.addAll(IsolationCall.cursors(
                "Division.children",
                "{ divisions(first: 1) { nodes { children(%s) { nodes { name } } } } }",
                "{divisions(first: 1) { nodes { children(first: 2) { pageInfo { endCursor } } } }}",
                "/divisions/nodes/0/children/pageInfo/endCursor"));
        return calls;
    }

    /** None of them changes anything: what is given with the value is refused at last. */
    private static List<IsolationCall> changes() {
        return List.of(
                id("divisionRename", "{name: \" \"}"),
                id("divisionMerge", "{withCodes: [], intoCode: \"1\"}"),
                id("divisionSplit", "{parts: []}"),
                code("divisionMerge", "withCodes", "{withCodes: [$value], intoCode: \"1\", name: \"新\"}"),
                code("divisionMerge", "intoCode", "{withCodes: [\"<second>\"], intoCode: $value, name: \"新\"}"),
                code(
                        "divisionSplit",
                        "parts.code",
                        "{parts: [{code: $value, name: \"新\"}, {code: \"1\", name: \"新\"}]}"),
                inside("{parts: [{code: \"1\", name: \"新\", insideCodes: [$value]}, {code: \"1\", name: \"新\"}]}"));
    }

    private static IsolationCall id(String mutation, String input) {
        return IsolationCall.id(
                "Mutation." + mutation + ".id",
                "mutation($value: ID!) { %s(id: $value, input: %s) %s }".formatted(mutation, input, ERRORS),
                STREET,
                ID);
    }

    /** The third of the city's streets is beside the first; its code is not free. */
    private static IsolationCall code(String mutation, String key, String input) {
        return IsolationCall.code(
                "Mutation." + mutation + ".input." + key, change(mutation, input), STREETS, "/divisions/nodes/2/code");
    }

    private static IsolationCall inside(String input) {
        return IsolationCall.code(
                "Mutation.divisionSplit.input.parts.insideCodes",
                change("divisionSplit", input),
                "{ division(code: \"<first>\") { children(first: 1) { nodes { code } } } }",
                "/division/children/nodes/0/code");
    }

    private static String change(String mutation, String input) {
        return "mutation($value: String!) { %s(id: \"<street>\", input: %s) %s }".formatted(mutation, input, ERRORS);
    }
}
