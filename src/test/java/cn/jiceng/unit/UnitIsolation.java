package cn.jiceng.unit;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How the fields of units are called to prove that no city sees another's. */
@Component
class UnitIsolation implements IsolationFixtures {
    private static final String ERRORS = "{ userErrors { code field message } }";
    private static final String UNIT = "{ unit(code: \"<%s>\") { id code creditCode } }";

    /** Codes that begin as those of the city do, so that none of another city's lies between them. */
    @Override
    public Map<String, String> prepare(TestClient client, String as) {
        var city = new RegistrationClient(client, as.substring(0, as.indexOf('.')));
        JsonNode communities =
                city.ask("{ divisions(first: 2, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }", as);
        String here = communities.at("/divisions/nodes/0/code").asString("");
        String there = communities.at("/divisions/nodes/1/code").asString("");
        String run = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        Map<String, String> names = new HashMap<>(Map.of(
                "<root>", here.substring(0, 6),
                "<area>", here,
                "<organization>", city.organization()));
        make(city, names, "first", "A-%s-%s-10".formatted(here, run), "991", here);
        make(city, names, "unit", "A-%s-%s-20".formatted(here, run), "992", there);
        make(city, names, "taken", "B-%s-%s-30".formatted(here, run), "951", here);
        make(city, names, "other", "C-%s-%s-30".formatted(here, run), "961", here);
        return names;
    }

    /** @param kind the first two digits of the credit code, and the one behind those of the area */
    private static void make(
            RegistrationClient city, Map<String, String> names, String name, String code, String kind, String area) {
        String first = kind.substring(0, 2)
                + area.substring(0, 6)
                + kind.charAt(2)
                + "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        String creditCode = first + CreditCode.checkCharacter(first);
        JsonNode unit =
                city.made("unitCreate", city.unit(Map.of("code", code, "creditCode", creditCode, "area", area)));
        names.put('<' + name + '>', code);
        names.put('<' + name + "Id>", RegistrationClient.id(unit));
    }

    @Override
    public List<IsolationCall> calls() {
        String unit = UNIT.formatted("unit");
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.nodes("Unit", unit, "/unit/id"));
        calls.add(IsolationCall.code(
                "Query.unit.code", "query($value: String!) { unit(code: $value) { name } }", unit, "/unit/code"));
        calls.addAll(list("Query.units", "{ units%s }", "/units"));
        calls.addAll(list("Division.units", "{ division(code: \"<root>\") { units%s } }", "/division/units"));
        calls.addAll(inputs());
        return calls;
    }

    private static List<IsolationCall> list(String entry, String document, String pointer) {
        String filter = document.formatted("(filter: {FIELD: %s}) { totalCount }");
        List<IsolationCall> calls = new ArrayList<>();
        for (String field : List.of("code", "creditCode")) {
            calls.addAll(IsolationCall.codeFilter(
                    entry + ".filter." + field,
                    filter.replace("FIELD", field),
                    UNIT.formatted("unit"),
                    "/unit/" + field));
        }
        calls.addAll(IsolationCall.codeFilter(
                entry + ".filter.area",
                filter.replace("FIELD", "area"),
                document.formatted("(last: 1, orderBy: [{field: AREA}]) { nodes { area } }"),
                pointer + "/nodes/0/area"));
        calls.addAll(IsolationCall.cursors(
                entry,
                document.formatted("(%s) { nodes { id } }"),
                document.formatted("(first: 1) { pageInfo { endCursor } }"),
                pointer + "/pageInfo/endCursor"));
        return calls;
    }

    private static List<IsolationCall> inputs() {
        String organization = "{ node(id: \"<organization>\") { id } }";
        return List.of(
                IsolationCall.code(
                        "Mutation.unitCreate.input.code",
                        create("String!", "code: $value, area: \"<area>\""),
                        UNIT.formatted("taken"),
                        "/unit/code"),
                credit(
                        "Mutation.unitCreate.input.creditCode",
                        create("String!", "code: $value, creditCode: $value, area: \"<area>\""),
                        "taken"),
                IsolationCall.code(
                        "Mutation.unitCreate.input.area",
                        create("String!", code() + ", area: $value"),
                        "{ divisions(first: 1, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }",
                        "/divisions/nodes/0/code"),
                IsolationCall.id(
                        "Mutation.unitCreate.input.organizationId",
                        create("ID!", code() + ", area: \"<area>\", organizationId: $value"),
                        organization,
                        "/node/id"),
                IsolationCall.id(
                        "Mutation.unitUpdate.id",
                        "mutation($value: ID!) { unitUpdate(id: $value, expectedVersion: 99, input: {}) " + ERRORS
                                + " }",
                        UNIT.formatted("unit"),
                        "/unit/id"),
                credit("Mutation.unitUpdate.input.creditCode", update("String!", "creditCode: $value"), "other"),
                IsolationCall.id(
                        "Mutation.unitUpdate.input.organizationId",
                        update("ID!", "organizationId: $value"),
                        organization,
                        "/node/id"));
    }

    private static String code() {
        return "code: \"" + UUID.randomUUID() + '"';
    }

    private static String create(String type, String input) {
        return "mutation($value: " + type + ") { unitCreate(input: {name: \"单位\", kind: OTHER, " + input + "}) "
                + ERRORS + " }";
    }

    private static String update(String type, String input) {
        return "mutation($value: " + type + ") { unitUpdate(id: \"<takenId>\", input: {" + input + "}) " + ERRORS
                + " }";
    }

    /** Where a code is missing, another one with a valid check character stands for it. */
    private static IsolationCall credit(String entry, String document, String name) {
        return new IsolationCall(entry, document, UNIT.formatted(name), "/unit/creditCode", code -> {
            String first = code.substring(0, 15) + (code.charAt(15) == 'X' ? 'Y' : 'X') + code.charAt(16);
            return first + CreditCode.checkCharacter(first);
        });
    }
}
