package cn.jiceng.registration;

import cn.jiceng.IsolationCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the lists of dual registration are called to prove that no city sees another's. */
final class IsolatedLists {
    private static final String UNIT = "{ unit(code: \"<unit>\") { id } }";

    /** Which objects a list can be filtered by beside its unit. */
    private static final Map<String, List<String>> OTHERS =
            Map.of("checkIns", List.of("activity"), "serviceRecords", List.of("registration"));

    private static final List<String> OF_UNITS = List.of(
            "unitRegistrations",
            "memberRegistrations",
            "serviceRecords",
            "pairings",
            "householdAids",
            "bureauAssignments",
            "secondments");
    private static final List<String> OF_DIVISIONS = List.of("servicePosts", "activities", "checkIns");

    private IsolatedLists() {}

    static List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>();
        for (String list : OF_UNITS) {
            calls.addAll(filtered("Query", "{ %s }", "", list));
            calls.addAll(filtered("Division", "{ division(code: \"<root>\") { %s } }", "/division", list));
            calls.addAll(filtered("Unit", "{ unit(code: \"<unit>\") { %s } }", "/unit", list));
        }
        for (String list : OF_DIVISIONS) {
            calls.addAll(filtered("Query", "{ %s }", "", list));
            calls.addAll(filtered("Division", "{ division(code: \"<root>\") { %s } }", "/division", list));
        }
        calls.addAll(filtered("Query", "{ %s }", "", "memberFeedbacks"));
        for (String list : List.of("memberRegistrations", "serviceRecords", "secondments")) {
            calls.addAll(paged("Person", "{ person(id: \"<person>\") { %s } }", "/person", list));
        }
        for (String list : List.of("postClaims", "checkIns", "serviceRecords", "feedbacks")) {
            calls.addAll(node("MemberRegistration", "<registration>", list));
        }
        calls.addAll(node("Activity", "<activity>", "checkIns"));
        calls.addAll(node("Activity", "<activity>", "serviceRecords"));
        calls.addAll(node("ServicePost", "<post>", "claims"));
        return calls;
    }

    private static List<IsolationCall> node(String type, String id, String list) {
        return paged(type, "{ node(id: \"" + id + "\") { ... on " + type + " { %s } } }", "/node", list);
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
        if (OF_UNITS.contains(list) || list.equals("checkIns")) {
            calls.addAll(ids(entry + "unitId", around, list, UNIT, "/unit/id"));
        }
        for (String other : OTHERS.getOrDefault(list, List.of())) {
            String find = "{ node(id: \"<" + other + ">\") { id } }";
            calls.addAll(ids(entry + other + "Id", around, list, find, "/node/id"));
        }
        return calls;
    }

    private static List<IsolationCall> ids(String entry, String around, String list, String find, String pointer) {
        String field = entry.substring(entry.lastIndexOf('.') + 1);
        List<IsolationCall> calls = new ArrayList<>();
        for (String operator : List.of("eq: $value", "in: [$value]")) {
            calls.add(IsolationCall.id(
                    entry + '.' + operator.substring(0, 2),
                    "query($value: ID!) "
                            + around.formatted(list + "(filter: {" + field + ": {" + operator + "}}) { totalCount }"),
                    find,
                    pointer));
        }
        return calls;
    }
}
