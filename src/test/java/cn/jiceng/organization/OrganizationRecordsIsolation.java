package cn.jiceng.organization;

import cn.jiceng.IsolationCall;
import cn.jiceng.TestClient;
import cn.jiceng.person.PersonClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How the fields of what is recorded about organizations are called, on a community's organization with some of each. */
final class OrganizationRecordsIsolation {
    private static final String CODE = "Z-COMMITTEE";
    private static final String RECORDS = "{ organization(code: \"" + CODE + "\") { %s } }";
    private static final String ANSWER = "{ organization { state } userErrors { code } }";

    /** Somebody else each time, in the city's own community. */
    private static final String SOMEBODY =
            "mutation { personRegister(input: {name: \"测甲一\", area: \"<community>\"}) { person { id } } }";

    private static final String PERSON = "/personRegister/person/id";
    private static final Map<String, String> LISTS =
            Map.of("partTimeMembers", "PartTimeMember", "leaderLinks", "LeaderLink", "rectifications", "Rectification");

    private OrganizationRecordsIsolation() {}

    /** An organization with three members, leaders and listings. */
    static Map<String, String> committee(TestClient client, String as, String community) {
        client.as(as, """
                mutation { organizationCreate(input: {code: "%s", name: "社区党委", type: COMMUNITY_ORG, form: COMMITTEE,
                    area: "%s"}) { organization { id } } }""".formatted(CODE, community));
        String id = client.as(as, RECORDS.formatted("id"))
                .data()
                .at("/organization/id")
                .asString("");
        String superior = as.replace("city-admin", "district-admin");
        act(client, superior, "Approve", id, "");
        act(client, superior, "Activate", id, "");
        for (int i = 0; i < 3; i++) {
            String person = new PersonClient(client).registered(as, community);
            act(client, as, "AppointMember", id, ", input: {personId: \"%s\", from: \"2024-01-01\"}".formatted(person));
            act(client, as, "LinkLeader", id, ", input: {personId: \"%s\"}".formatted(person));
            act(client, as, "ListForRectification", id, listing("\"" + person + "\""));
            act(client, as, "LiftRectification", id, "");
        }
        JsonNode members = client.as(as, RECORDS.formatted("partTimeMembers(first: 1) { nodes { id person { id } } }"))
                .data()
                .at("/organization/partTimeMembers/nodes/0");
        return Map.of(
                "<committee>", id,
                "<member>", members.path("id").asString(""),
                "<person>", members.at("/person/id").asString(""));
    }

    private static void act(TestClient client, String as, String act, String id, String more) {
        client.as(as, "mutation { organization%s(id: \"%s\"%s) %s }".formatted(act, id, more, ANSWER));
    }

    private static String listing(String lead) {
        return ", input: {reason: \"整顿\", leadId: %s, deadline: \"2099-01-01\"}".formatted(lead);
    }

    static List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>();
        LISTS.forEach((list, type) -> calls.addAll(records(list, type)));
        calls.addAll(acts());
        calls.add(person("AppointMember.input.personId", ", input: {personId: $value, from: \"2024-01-01\"}"));
        calls.add(person("LinkLeader.input.personId", ", input: {personId: $value}"));
        calls.add(person("ListForRectification.input.leadId", listing("$value")));
        return calls;
    }

    private static List<IsolationCall> records(String list, String type) {
        String field = "Organization." + list;
        List<IsolationCall> calls = new ArrayList<>(IsolationCall.nodes(
                type,
                RECORDS.formatted(list + "(first: 1) { nodes { id } }"),
                "/organization/%s/nodes/0/id".formatted(list)));
        calls.addAll(IsolationCall.cursors(
                field,
                RECORDS.formatted(list + "(%s) { nodes { version } }"),
                RECORDS.formatted(list + "(first: 2) { pageInfo { endCursor } }"),
                "/organization/%s/pageInfo/endCursor".formatted(list)));
        return calls;
    }

    private static List<IsolationCall> acts() {
        return List.of(
                act("AppointMember", ", input: {personId: \"<person>\", from: \"2024-01-01\"}"),
                act("DismissMember", ", input: {memberId: \"<member>\"}"),
                act("LinkLeader", ", input: {}"),
                act("ListForRectification", listing("\"<person>\"")),
                act("LiftRectification", ""),
                IsolationCall.id(
                        "Mutation.organizationAppointMember.input.unitId",
                        mutation(
                                "AppointMember",
                                "\"<committee>\"",
                                ", input: {personId: \"<person>\", unitId: $value, from: \"2024-01-01\"}"),
                        RECORDS.formatted("id"),
                        "/organization/id"),
                IsolationCall.id(
                        "Mutation.organizationDismissMember.input.memberId",
                        mutation("DismissMember", "\"<committee>\"", ", input: {memberId: $value}"),
                        RECORDS.formatted("partTimeMembers(first: 1) { nodes { id } }"),
                        "/organization/partTimeMembers/nodes/0/id"));
    }

    private static IsolationCall act(String act, String more) {
        return IsolationCall.id(
                "Mutation.organization" + act + ".id",
                mutation(act, "$value", more),
                RECORDS.formatted("id"),
                "/organization/id");
    }

    private static IsolationCall person(String entry, String input) {
        return IsolationCall.id(
                "Mutation.organization" + entry,
                mutation(entry.substring(0, entry.indexOf('.')), "\"<committee>\"", input),
                SOMEBODY,
                PERSON);
    }

    private static String mutation(String act, String id, String more) {
        return "mutation($value: ID!) { organization%s(id: %s%s) %s }".formatted(act, id, more, ANSWER);
    }
}
