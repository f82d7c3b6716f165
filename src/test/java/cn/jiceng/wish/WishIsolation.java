package cn.jiceng.wish;

import static cn.jiceng.registration.RegistrationClient.id;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import cn.jiceng.TestClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How the fields of wishes are called to prove that no city sees another's. */
@Component
class WishIsolation implements IsolationFixtures {
    private static final String ERRORS = "{ userErrors { code field message } }";
    private static final String REASON = "reason: \"试\"";
    private static final String DRAFT = "title: \"试\", category: \"试\"";

    /** What each mutation of a wish is given beside it, empty for none. */
    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("Update", "title: \"试\""),
            Map.entry("Submit", ""),
            Map.entry("Approve", ""),
            Map.entry("Return", REASON),
            Map.entry("Reject", REASON),
            Map.entry("Publish", "publicText: \"试\""),
            Map.entry("Withdraw", REASON),
            Map.entry("Contact", ""),
            Map.entry("Start", ""),
            Map.entry("Release", REASON),
            Map.entry("Fulfil", "remark: \"试\""),
            Map.entry("Confirm", "rating: 5"),
            Map.entry("Dispute", REASON),
            Map.entry("Archive", ""),
            Map.entry("Claim", ""),
            Map.entry("Join", ""));

    /** Wishes lie in two communities, as a filter by area needs it. */
    @Override
    public Map<String, String> prepare(TestClient client, String as) {
        var wishes = new WishClient(client, as.substring(0, as.indexOf('.')));
        var city = wishes.city();
        JsonNode communities =
                city.ask("{ divisions(first: 2, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }", as);
        String here = communities.at("/divisions/nodes/0/code").asString("");
        String there = communities.at("/divisions/nodes/1/code").asString("");
        wishes.drafted(Map.of("area", there));
        JsonNode person = city.personIn(here);
        JsonNode unit = city.unit();
        JsonNode wish = wishes.published(Map.of("area", here, "beneficiaryId", id(person), "claimants", 2));
        JsonNode member = city.member(here);
        JsonNode registered =
                city.act("unitRegistrationAccept", city.made("unitRegister", Map.of("unitId", id(unit), "area", here)));
        JsonNode claim = wishes.claim(wish, member);
        city.act("wishJoin", wish, Map.of("registrationId", id(registered)));
        Map<String, String> names = new HashMap<>();
        names.put("<root>", here.substring(0, 6));
        names.put("<area>", here);
        names.put("<person>", id(person));
        names.put("<wish>", id(wish));
        names.put("<claim>", id(claim));
        names.put("<started>", id(wishes.started()));
        names.put("<member>", id(member));
        names.put("<unit>", id(registered));
        return names;
    }

    @Override
    public List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>();
        calls.addAll(IsolationCall.nodes("Wish", node("wish"), "/node/id"));
        calls.addAll(IsolationCall.nodes("WishClaim", node("claim"), "/node/id"));
        for (String list : List.of("wishes", "wishClaims")) {
            calls.addAll(paged("Query", "{ %s }", "", list));
            calls.addAll(paged("Division", "{ division(code: \"<root>\") { %s } }", "/division", list));
        }
        calls.addAll(byArea("Query", "{ %s }", ""));
        calls.addAll(byArea("Division", "{ division(code: \"<root>\") { %s } }", "/division"));
        calls.addAll(paged("Wish", "{ node(id: \"<wish>\") { ... on Wish { %s } } }", "/node", "claims"));
        calls.addAll(paged(
                "MemberRegistration",
                "{ node(id: \"<member>\") { ... on MemberRegistration { %s } } }",
                "/node",
                "wishClaims"));
        calls.addAll(paged(
                "UnitRegistration",
                "{ node(id: \"<unit>\") { ... on UnitRegistration { %s } } }",
                "/node",
                "wishClaims"));
        ACTS.forEach((act, input) -> calls.add(subject("wish" + act, input)));
        calls.addAll(inputs());
        return calls;
    }

    private static String node(String name) {
        return "{ node(id: \"<" + name + ">\") { id } }";
    }

    private static List<IsolationCall> paged(String type, String around, String pointer, String list) {
        return IsolationCall.cursors(
                type + '.' + list,
                around.formatted(list + "(%s) { nodes { id } }"),
                around.formatted(list + "(first: 1) { pageInfo { endCursor } }"),
                pointer + '/' + list + "/pageInfo/endCursor");
    }

    private static List<IsolationCall> byArea(String type, String around, String pointer) {
        return IsolationCall.codeFilter(
                type + ".wishes.filter.area",
                around.formatted("wishes(filter: {area: %s}) { totalCount }"),
                around.formatted("wishes(last: 1, orderBy: [{field: AREA}]) { nodes { area } }"),
                pointer + "/wishes/nodes/0/area");
    }

    /** A version that no wish has keeps the act from being done. */
    private static IsolationCall subject(String mutation, String input) {
        return IsolationCall.id(
                "Mutation." + mutation + ".id",
                "mutation($value: ID!) { " + mutation + "(id: $value, expectedVersion: 99"
                        + (input.isEmpty() ? "" : ", input: {" + input + "}") + ") " + ERRORS + " }",
                node("wish"),
                "/node/id");
    }

    private static List<IsolationCall> inputs() {
        List<IsolationCall> calls = new ArrayList<>();
        for (String mutation : List.of("wishClaim", "wishJoin")) {
            calls.add(IsolationCall.id(
                    "Mutation." + mutation + ".input.registrationId",
                    "mutation($value: ID!) { " + mutation + "(id: \"<wish>\", input: {registrationId: $value}) "
                            + ERRORS + " }",
                    node("member"),
                    "/node/id"));
        }
        calls.add(IsolationCall.code(
                "Mutation.wishDraft.input.area",
                "mutation($value: String!) { wishDraft(input: {area: $value, beneficiaryId: \"<person>\", " + DRAFT
                        + "}) " + ERRORS + " }",
                "{ node(id: \"<wish>\") { ... on Wish { area } } }",
                "/node/area"));
        calls.add(IsolationCall.id(
                "Mutation.wishDraft.input.beneficiaryId",
                "mutation($value: ID!) { wishDraft(input: {area: \"<area>\", beneficiaryId: $value, " + DRAFT + "}) "
                        + ERRORS + " }",
                node("person"),
                "/node/id"));
        calls.add(IsolationCall.id(
                "Mutation.wishFulfil.input.attachmentIds",
                "mutation($value: ID!) { wishFulfil(id: \"<started>\", input: {attachmentIds: [$value]}) " + ERRORS
                        + " }",
                "mutation { attachmentPrepare(input: {contentType: \"image/png\", size: 1}) { attachment { id } } }",
                "/attachmentPrepare/attachment/id"));
        return calls;
    }
}
