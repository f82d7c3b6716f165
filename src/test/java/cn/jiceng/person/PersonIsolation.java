package cn.jiceng.person;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import cn.jiceng.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How the fields of persons are called to prove that no city sees another's. */
@Component
class PersonIsolation implements IsolationFixtures {
    /** The first of several communities, each with a person. */
    private static final String OWN_COMMUNITY =
            "{ divisions(first: 2, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }";

    private static final String CODE = "/divisions/nodes/0/code";
    private static final String REGISTER =
            "personRegister(input: {name: \"测甲一\", area: %s}) { person { id } userErrors { code } }";

    /** A root division exists in each city under a code of its own. */
    private static final String SOMEONE = "mutation { " + REGISTER.formatted("\"<root>\"") + " }";

    private static final String ID = "/personRegister/person/id";
    private static final String REVEAL =
            "personReveal(id: %s, input: {fields: [NAME], reason: \"核对\"}) { person { version } userErrors { code } }";

    private static final String UNIT = "{ organization(code: \"<unit>\") { id } }";
    private static final String UNIT_ID = "/organization/id";
    private static final String AUDITOR = "auditor";

    @Override
    public Map<String, String> prepare(TestClient client, String as) {
        String root = client.as(as, "{ divisions(first: 1) { nodes { code } } }")
                .data()
                .at(CODE)
                .asString("");
        String unit = "U-" + UUID.randomUUID().toString().substring(0, 8);
        client.as(as, """
                mutation { organizationCreate(input: {code: "%s", name: "单位党支部", type: UNIT_ORG, form: BRANCH, area: "%s"}) {
                  userErrors { message } } }""".formatted(unit, root));
        String person = "";
        List<String> areas = new ArrayList<>(List.of(root));
        areas.addAll(client.as(as, OWN_COMMUNITY).data().findValuesAsString("code"));
        for (String area : areas) {
            person =
                    client.as(as, SOMEONE.replace("<root>", area)).data().at(ID).asString("");
            client.as(as, "mutation { " + REVEAL.formatted('"' + person + '"') + " }");
        }
        return Map.of("<root>", root, "<unit>", unit, "<person>", person);
    }

    @Override
    public List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.nodes("Person", SOMEONE, ID));
        calls.add(
                IsolationCall.id("Query.person.id", "query($value: ID!) { person(id: $value) { name } }", SOMEONE, ID));
        calls.add(IsolationCall.code(
                "Mutation.personRegister.input.area",
                "mutation($value: String!) { " + REGISTER.formatted("$value").replace("{ id }", "{ name }") + " }",
                OWN_COMMUNITY,
                CODE));
        calls.addAll(IsolationCall.codeFilter(
                "Query.persons.filter.area",
                "{ persons(filter: {area: %s}) { nodes { area } } }",
                OWN_COMMUNITY,
                CODE));
        calls.addAll(IsolationCall.cursors(
                "Query.persons",
                "{ persons(%s) { nodes { area } } }",
                "{ persons(first: 2) { edges { cursor } } }",
                "/persons/edges/1/cursor"));
        calls.addAll(ofMutations());
        calls.addAll(ofAccesses());
        return calls;
    }

    private static List<IsolationCall> ofMutations() {
        String update = "personUpdate(id: $value, input: {name: \"测乙\"}) { person { version } userErrors { code } }";
        String erase = "personErase(id: $value, input: {reason: \"本人申请\"}) { person { state } userErrors { code } }";
        List<IsolationCall> calls = new ArrayList<>();
        for (var act : Map.of("personUpdate", update, "personErase", erase, "personReveal", REVEAL.formatted("$value"))
                .entrySet()) {
            calls.add(IsolationCall.id(
                    "Mutation." + act.getKey() + ".id",
                    "mutation($value: ID!) { " + act.getValue() + " }",
                    SOMEONE,
                    ID));
        }
        for (String body : List.of("unitId", "partyMembership.organizationId")) {
            String input = body.contains(".") ? "partyMembership: {organizationId: $value}" : "unitId: $value";
            calls.add(IsolationCall.id(
                    "Mutation.personRegister.input." + body,
                    "mutation($value: ID!) { personRegister(input: {name: \"测乙\", area: \"<root>\", %s}) { person { version } userErrors { code } } }"
                            .formatted(input),
                    UNIT,
                    UNIT_ID));
            calls.add(IsolationCall.id(
                    "Mutation.personUpdate.input." + body,
                    "mutation($value: ID!) { personUpdate(id: \"<person>\", input: {%s}) { person { state } userErrors { code } } }"
                            .formatted(input),
                    UNIT,
                    UNIT_ID));
        }
        return calls;
    }

    private static List<IsolationCall> ofAccesses() {
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.cursors(
                "Query.accessLog",
                "{ accessLog(%s) { nodes { area } } }",
                "{ accessLog(first: 2) { edges { cursor } } }",
                "/accessLog/edges/1/cursor"));
        for (String operator : List.of("eq: $value", "in: [$value]")) {
            calls.add(IsolationCall.id(
                    "Query.accessLog.filter.personId." + operator.substring(0, 2),
                    "query($value: ID!) { accessLog(filter: {personId: {%s}}) { nodes { area } } }".formatted(operator),
                    "{ accessLog(first: 1) { nodes { person { id } } } }",
                    "/accessLog/nodes/0/person/id"));
        }
        return calls.stream().map(call -> call.of(AUDITOR)).toList();
    }
}
