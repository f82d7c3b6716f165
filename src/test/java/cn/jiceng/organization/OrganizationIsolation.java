package cn.jiceng.organization;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import cn.jiceng.TestClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How the fields of organizations are called to prove that no city sees another's. */
@Component
class OrganizationIsolation implements IsolationFixtures {
    /** The code of an organization with others below it, before all others in the order of codes. */
    private static final String TOP = "0-TOP";

    /** Has another code in each city. */
    private static final String SECOND = "{ organizations(first: 2) { nodes { id code } } }";

    private static final String ID = "/organizationCreate/organization/id";
    private static final String ANSWER = "{ organization { state } userErrors { code } }";
    private static final String OWN_COMMUNITY =
            "{ divisions(first: 2, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }";

    @Override
    public Map<String, String> prepare(TestClient client, String as) {
        JsonNode communities = client.as(as, OWN_COMMUNITY).data();
        String community = communities.at("/divisions/nodes/0/code").asString("");
        String next = communities.at("/divisions/nodes/1/code").asString("");
        String top = made(client, as, community, TOP, "");
        String superior = as.replace("city-admin", "district-admin");
        client.as(superior, "mutation { organizationApprove(id: \"%s\") %s }".formatted(top, ANSWER));
        client.as(superior, "mutation { organizationActivate(id: \"%s\") %s }".formatted(top, ANSWER));
        for (int i = 1; i <= 3; i++) {
            String code = "0-" + as.substring(0, 3) + "-BELOW-" + i;
            made(client, as, i == 1 ? community : next, code, ", parentId: \"" + top + "\"");
        }
        Map<String, String> names = new HashMap<>(Map.of("<community>", community, "<top>", top));
        names.putAll(OrganizationRecordsIsolation.committee(client, as, community));
        return names;
    }

    /** The id of the organization with a code, which is made where there is none yet. */
    private static String made(TestClient client, String as, String community, String code, String more) {
        client.as(as, creation(code, more).replace("<community>", community));
        return client.as(as, "{ organization(code: \"%s\") { id } }".formatted(code))
                .data()
                .at("/organization/id")
                .asString("");
    }

    /** Makes an organization of its own, whose code no other call uses. */
    private static String create() {
        return creation(UUID.randomUUID().toString(), "");
    }

    private static String creation(String code, String more) {
        return """
                mutation { organizationCreate(input: {code: "%s", name: "业委会支部", type: OWNERS_COMMITTEE_ORG, form: BRANCH,
                    area: "<community>"%s}) { organization { id code } userErrors { message } } }""".formatted(code, more);
    }

    @Override
    public List<IsolationCall> calls() {
        List<IsolationCall> calls =
                new ArrayList<>(IsolationCall.nodes("Organization", SECOND, "/organizations/nodes/1/id"));
        calls.add(IsolationCall.code(
                "Query.organization.code",
                "query($value: String!) { organization(code: $value) { name } }",
                SECOND,
                "/organizations/nodes/1/code"));
        calls.addAll(list("Query.organizations", "{ organizations%s }", "/organizations"));
        calls.addAll(list(
                "Organization.children",
                "{ organizations(first: 1) { nodes { children%s } } }",
                "/organizations/nodes/0/children"));
        String history =
                "{ organizations(first: 1) { nodes { history(%s) { nodes { kind } pageInfo { endCursor } } } } }";
        calls.add(IsolationCall.history(
                "Organization",
                history,
                history.formatted("first: 1"),
                "/organizations/nodes/0/history/pageInfo/endCursor"));
        calls.add(act("Approve", ""));
        calls.add(act("Activate", ""));
        calls.add(act("Reject", ", input: {reason: \"重复\"}"));
        calls.add(act("Dissolve", ", input: {reason: \"撤并\"}"));
        calls.add(act("Update", ", input: {formalMembers: 0}"));
        calls.add(act("Merge", ", input: {intoId: $value}"));
        calls.addAll(inputs());
        calls.addAll(importedRows());
        calls.addAll(OrganizationRecordsIsolation.calls());
        return calls;
    }

    private static List<IsolationCall> list(String entry, String document, String pointer) {
        List<IsolationCall> calls = new ArrayList<>();
        String find = document.formatted("(first: 3) { nodes { code area } pageInfo { endCursor } }");
        for (String field : List.of("code", "area")) {
            calls.addAll(IsolationCall.codeFilter(
                    entry + ".filter." + field,
                    document.formatted("(filter: {" + field + ": %s}) { totalCount }"),
                    find,
                    pointer + "/nodes/%d/".formatted(entry.startsWith("Query") ? 2 : 1) + field));
        }
        for (String operator : List.of("eq: $value", "in: [$value]")) {
            calls.add(IsolationCall.id(
                    entry + ".filter.parentId." + operator.substring(0, 2),
                    "query($value: ID!) "
                            + document.formatted("(filter: {parentId: {" + operator + "}}) { totalCount }"),
                    "{ organization(code: \"%s\") { id } }".formatted(TOP),
                    "/organization/id"));
        }
        calls.addAll(IsolationCall.cursors(
                entry, document.formatted("(%s) { nodes { name } }"), find, pointer + "/pageInfo/endCursor"));
        return calls;
    }

    private static IsolationCall act(String act, String input) {
        return IsolationCall.id(
                "Mutation.organization%s.id".formatted(act),
                "mutation($value: ID!) { organization%s(id: $value%s) %s }".formatted(act, input, ANSWER),
                create(),
                ID);
    }

    /** A second row that is wrong keeps the first, which is asked about, from being written. */
    private static List<IsolationCall> importedRows() {
        String entry = "Mutation.organizationImport.input.rows.";
        return List.of(
                new IsolationCall(
                        entry + "code",
                        asked("String!", imported("").replaceFirst("code: \"[^\"]*\"", "code: \\$value")),
                        "{ organizations(first: 3) { nodes { code } } }",
                        "/organizations/nodes/2/code",
                        code -> code + "-NONE"),
                IsolationCall.code(
                        entry + "area",
                        asked("String!", imported("").replaceFirst("\"<community>\"", "\\$value")),
                        OWN_COMMUNITY,
                        "/divisions/nodes/0/code"),
                IsolationCall.id(entry + "parentId", asked("ID!", imported(", parentId: $value")), create(), ID),
                new IsolationCall(
                        entry + "parentCode",
                        asked("String!", imported(", parentCode: $value")),
                        "{ organizations(first: 3) { nodes { code } } }", // others are made by calls of
                        // organizationCreate
                        "/organizations/nodes/2/code",
                        code -> code + "-NONE"));
    }

    private static String imported(String more) {
        String row = creation(UUID.randomUUID().toString(), more);
        String wrong = creation("?", "");
        return "mutation { organizationImport(input: {rows: [%s, %s]}) { userErrors { code field } } }"
                .formatted(input(row), input(wrong));
    }

    private static String input(String creation) {
        return creation.substring(creation.indexOf("{code"), creation.indexOf("})") + 1);
    }

    private static List<IsolationCall> inputs() {
        return List.of(
                IsolationCall.code(
                        "Mutation.organizationCreate.input.parentCode",
                        asked("String!", creation(UUID.randomUUID().toString(), ", parentCode: $value"))
                                .replace("id code", "state"),
                        SECOND,
                        "/organizations/nodes/1/code"),
                IsolationCall.id(
                        "Mutation.organizationCreate.input.parentId",
                        asked("ID!", creation(UUID.randomUUID().toString(), ", parentId: $value")),
                        create(),
                        ID),
                IsolationCall.code(
                        "Mutation.organizationCreate.input.area",
                        asked(
                                "String!",
                                creation(UUID.randomUUID().toString(), "").replace("\"<community>\"", "$value")),
                        OWN_COMMUNITY,
                        "/divisions/nodes/0/code"),
                IsolationCall.code(
                        "Mutation.organizationCreate.input.code",
                        asked("String!", creation("?", "").replace("\"?\"", "$value"))
                                .replace("id code", "state"),
                        SECOND,
                        "/organizations/nodes/1/code"),
                IsolationCall.id(
                        "Mutation.organizationUpdate.input.parentId",
                        "mutation($value: ID!) { organizationUpdate(id: \"<top>\", input: {parentId: $value}) %s }"
                                .formatted(ANSWER),
                        create(),
                        ID),
                IsolationCall.id(
                        "Mutation.organizationMerge.input.intoId",
                        "mutation($value: ID!) { organizationMerge(id: \"<top>\", input: {intoId: $value}) %s }"
                                .formatted(ANSWER),
                        create(),
                        ID));
    }

    private static String asked(String type, String mutation) {
        return mutation.replaceFirst("mutation", "mutation(\\$value: " + type + ")");
    }
}
