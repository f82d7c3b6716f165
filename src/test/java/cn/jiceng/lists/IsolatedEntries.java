package cn.jiceng.lists;

import cn.jiceng.IsolationCall;
import java.util.ArrayList;
import java.util.List;

/** The lists and mutations of the three lists, as they are called to prove that no city sees or changes another's. */
final class IsolatedEntries {
    private static final String ERRORS = "{ userErrors { code field message } }";
    private static final String REASON = "reason: \"撤回\"";
    private static final String ENTRY = "title: \"条目\", category: \"TRIAL\"";
    private static final String DIVISION = "{ division(code: \"<root>\") { %s } }";
    private static final String UNIT = "{ unit(code: \"<unit>\") { %s } }";
    private static final String AREA = "{ divisions(first: 1, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }";

    private IsolatedEntries() {}

    static List<IsolationCall> lists() {
        List<IsolationCall> calls = new ArrayList<>();
        for (String list : List.of("resources", "needs", "projects")) {
            calls.addAll(filtered("Query", "{ %s }", "", list));
            calls.addAll(filtered("Division", DIVISION, "/division", list));
        }
        for (String list : List.of("resources", "projects")) {
            calls.addAll(filtered("Unit", UNIT, "/unit", list));
        }
        calls.addAll(paged("Project", node("project", "Project"), "/node", "reports"));
        calls.addAll(paged("MemberRegistration", node("registration", "MemberRegistration"), "/node", "projectClaims"));
        calls.addAll(paged("UnitRegistration", node("unitRegistration", "UnitRegistration"), "/node", "projectClaims"));
        return calls;
    }

    private static String node(String name, String type) {
        return "{ node(id: \"<" + name + ">\") { ... on " + type + " { %s } } }";
    }

    private static List<IsolationCall> paged(String type, String around, String pointer, String list) {
        return IsolationCall.cursors(
                type + '.' + list,
                around.formatted(list + "(%s) { nodes { id } }"),
                around.formatted(list + "(first: 1) { pageInfo { endCursor } }"),
                pointer + '/' + list + "/pageInfo/endCursor");
    }

    private static List<IsolationCall> filtered(String type, String around, String pointer, String list) {
        String entry = type + '.' + list + ".filter.";
        List<IsolationCall> calls = new ArrayList<>(paged(type, around, pointer, list));
        calls.addAll(IsolationCall.codeFilter(
                entry + "area",
                around.formatted(list + "(filter: {area: %s}) { totalCount }"),
                around.formatted(list + "(last: 1, orderBy: [{field: AREA}]) { nodes { area } }"),
                pointer + '/' + list + "/nodes/0/area"));
        if (!list.equals("needs")) {
            for (String operator : List.of("eq: $value", "in: [$value]")) {
                calls.add(IsolationCall.id(
                        entry + "unitId." + operator.substring(0, 2),
                        "query($value: ID!) "
                                + around.formatted(list + "(filter: {unitId: {" + operator + "}}) { totalCount }"),
                        UNIT.formatted("id"),
                        "/unit/id"));
            }
        }
        return calls;
    }

    static List<IsolationCall> acts() {
        return List.of(
                subject("listEntryUpdate", "need", ENTRY),
                subject("listEntryMatch", "need", "resourceId: \"<resource>\""),
                act("listEntryUnmatch", "matched", ""),
                subject("listEntryClose", "need", REASON),
                subject("projectClaim", "project", "registrationId: \"<registration>\""),
                subject("projectReport", "project", "text: \"已走访\""),
                subject("projectComplete", "project", ""),
                subject("projectCancel", "project", REASON),
                subject("wishRaiseFromNeed", "need", "beneficiaryId: \"<person>\""),
                given("wishRaiseFromNeed", "raised", "beneficiaryId", "person"),
                area("needCreate"),
                area("resourceCreate"),
                id("resourceCreate", "unitId", "unitId", "area: \"<here>\", " + ENTRY),
                id("resourceCreate", "organizationId", "organization", "area: \"<here>\", " + ENTRY),
                id("projectCreate", "needId", "need", "title: \"项目\""),
                given("listEntryMatch", "need", "resourceId", "resource"),
                given("projectClaim", "project", "registrationId", "registration"),
                evidence("projectReport", "text: \"已走访\", "),
                evidence("projectComplete", ""));
    }

    private static IsolationCall subject(String mutation, String name, String input) {
        return act(mutation, name, ", input: {" + input + "}");
    }

    /** A version that no object has keeps the act from being done. */
    private static IsolationCall act(String mutation, String name, String input) {
        return IsolationCall.id(
                "Mutation." + mutation + ".id",
                "mutation($value: ID!) { " + mutation + "(id: $value, expectedVersion: 99" + input + ") " + ERRORS
                        + " }",
                "{ node(id: \"<" + name + ">\") { id } }",
                "/node/id");
    }

    /** What an act is given beside its object. */
    private static IsolationCall given(String mutation, String subject, String field, String name) {
        return IsolationCall.id(
                "Mutation." + mutation + ".input." + field,
                "mutation($value: ID!) { " + mutation + "(id: \"<" + subject + ">\", input: {" + field + ": $value}) "
                        + ERRORS + " }",
                "{ node(id: \"<" + name + ">\") { id } }",
                "/node/id");
    }

    private static IsolationCall evidence(String mutation, String others) {
        return IsolationCall.id(
                "Mutation." + mutation + ".input.attachmentIds",
                "mutation($value: ID!) { " + mutation + "(id: \"<project>\", input: {" + others
                        + "attachmentIds: [$value]}) " + ERRORS + " }",
                "mutation { attachmentPrepare(input: {contentType: \"image/png\", size: 1}) { attachment { id } } }",
                "/attachmentPrepare/attachment/id");
    }

    private static IsolationCall id(String mutation, String field, String name, String others) {
        return IsolationCall.id(
                "Mutation." + mutation + ".input." + field,
                "mutation($value: ID!) { " + mutation + "(input: {" + field + ": $value, " + others + "}) " + ERRORS
                        + " }",
                "{ node(id: \"<" + name + ">\") { id } }",
                "/node/id");
    }

    private static IsolationCall area(String mutation) {
        return IsolationCall.code(
                "Mutation." + mutation + ".input.area",
                "mutation($value: String!) { " + mutation + "(input: {area: $value, " + ENTRY + "}) " + ERRORS + " }",
                AREA,
                "/divisions/nodes/0/code");
    }
}
