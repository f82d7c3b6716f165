package cn.jiceng.division;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.platform.graphql.NodeId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DivisionBadInputTest {
    private static final String CURSOR = "{divisions(first: 1) { pageInfo { endCursor } }}";

    @Autowired
    private TestClient client;

    private Answer ask(String query) {
        return client.anonymously("panjin", query);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first: 101          | LIMIT_EXCEEDED
            last: 101           | LIMIT_EXCEEDED
            first: -1           | BAD_REQUEST
            last: -1            | BAD_REQUEST
            first: 1, last: 1   | BAD_REQUEST
            first: 1, before: "a" | BAD_REQUEST
            after: "a", before: "a" | BAD_REQUEST
            after: ""           | BAD_REQUEST
            after: "%%%"        | BAD_REQUEST
            after: "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo" | BAD_REQUEST
            before: "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo" | BAD_REQUEST
            orderBy: [{field: NOPE}] | BAD_REQUEST
            orderBy: null       | BAD_REQUEST
            filter: {level: {eq: NOPE}} | BAD_REQUEST
            filter: {nope: {eq: 1}} | BAD_REQUEST
            filter: {code: {eq: 1}} | BAD_REQUEST
            first: "1"          | BAD_REQUEST
            filter: {code: {eq: null}} | BAD_REQUEST
            filter: {or: [{name: {contains: null}}]} | BAD_REQUEST
            filter: {or: [{or: [{or: [{or: []}]}]}]} | LIMIT_EXCEEDED
            first: 88888888888888888888888888888888888888888 | LIMIT_EXCEEDED
            """)
    void badArgumentsOfAListAreRefused(String arguments, String code) {
        Answer answer = ask("{divisions(%s) { nodes { code } }}".formatted(arguments));
        assertThat(answer.errorCode()).as(answer.body().toString()).isEqualTo(code);
        assertThat(answer.data().path("divisions").isObject()).isFalse();
    }

    @Test
    void whatClientsSendForWhatTheyLeaveOutIsLeftOut() {
        Answer answer = ask("{divisions(first: 1, filter: null, search: null) { totalCount }}");
        assertThat(answer.data())
                .isEqualTo(ask("{divisions(first: 1) { totalCount }}").data());
    }

    @Test
    void anUnknownConstantIsNamedWithItsEnum() {
        assertThat(ask("{divisions(filter: {level: {eq: PLANET}}) { totalCount }}")
                        .errorMessage())
                .contains("PLANET", "DivisionLevel");
        assertThat(ask("{divisions(orderBy: [{field: PLANET}]) { totalCount }}").errorMessage())
                .contains("PLANET", "DivisionOrderField");
    }

    @Test
    void aMessageDoesNotRepeatWhateverItWasSent() {
        assertThat(ask("{" + "a".repeat(100_000) + "}").errorMessage()).hasSizeLessThan(600);
    }

    @Test
    void aPageOfZeroIsEmptyButCounts() {
        var page = ask("{divisions(first: 0) { totalCount nodes { code } pageInfo { hasNextPage endCursor } }}")
                .data()
                .path("divisions");
        assertThat(page.path("nodes")).isEmpty();
        assertThat(page.path("totalCount").asInt()).isEqualTo(599);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    }

    @Test
    void cursorsServeOnlyTheListAndTheCityThatTheyComeFrom() {
        String cursor = cursor("panjin");
        assertThat(ask(list("", cursor)).errorCode()).isEmpty();
        assertThat(ask(list("filter: {level: {eq: STREET}},", cursor)).errorMessage())
                .contains("another list");
        assertThat(ask(list("search: \"pan\",", cursor)).errorMessage()).contains("another list");
        assertThat(ask(list("orderBy: [{field: NAME}],", cursor)).errorMessage())
                .contains("another list");
        assertThat(ask(list("", cursor("dongcheng"))).errorMessage()).contains("this tenant");
        assertThat(ask(list("", cursor.substring(0, cursor.length() - 2) + "AA"))
                        .errorMessage())
                .contains("this tenant");
    }

    /** Two parents are read at once, and the cursor of one is refused for the other alone. */
    @Test
    void aCursorServesTheChildrenOfItsOwnParentOnly() {
        String districts = "{divisions(first: 2, filter: {level: {eq: DISTRICT}}) { nodes { %s } }}";
        String cursor = ask(districts.formatted("children(first: 1) { pageInfo { endCursor } }"))
                .data()
                .at("/divisions/nodes/1/children/pageInfo/endCursor")
                .asString();
        String next = "children(first: 1, after: \"%s\") { nodes { code parent { code } } }".formatted(cursor);
        Answer answer = ask(districts.formatted(next));
        assertThat(answer.errorMessage()).contains("another list");
        assertThat(answer.body().path("errors")).hasSize(1);
        assertThat(answer.body().at("/errors/0/path/2").asInt()).isZero();
        assertThat(ask("{divisions(first: 1) { nodes { %s } }}".formatted(next)).errorMessage())
                .contains("another list");
    }

    private String cursor(String tenant) {
        return client.anonymously(tenant, CURSOR)
                .data()
                .at("/divisions/pageInfo/endCursor")
                .asString();
    }

    private static String list(String arguments, String cursor) {
        return "{divisions(%s after: \"%s\") { nodes { code } }}".formatted(arguments, cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "RGl2aXNpb24", "RGl2aXNpb24BogHFinl8WL5g8NHWiEIy=", "' or 1=1 --"})
    void forgedIdsAreRefused(String id) {
        assertThat(ask("{node(id: \"%s\") { id }}".formatted(id)).errorCode()).isEqualTo("BAD_REQUEST");
        assertThat(ask("{nodes(ids: [\"%s\"]) { id }}".formatted(id)).errorCode())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void whatIsAbsentIsNotFoundAndLeavesItsNeighboursAlone() {
        String own = ask("{division(code: \"2111\") { id }}")
                .data()
                .at("/division/id")
                .asString();
        for (String type : new String[] {"Division", "Nothing", "__Schema", "Query"}) {
            String absent = new NodeId(type, new UUID(1, 2)).toString();
            Answer answer = ask("{nodes(ids: [\"%s\", \"%s\"]) { id }}".formatted(own, absent));
            assertThat(answer.errorCode()).as(type).isEqualTo("NOT_FOUND");
        }
        Answer answer =
                ask("{nodes(ids: [\"%s\", \"%s\"]) { id }}".formatted(own, new NodeId("Division", new UUID(1, 2))));
        assertThat(answer.status()).isEqualTo(294);
        assertThat(answer.data().at("/nodes/0/id").asString()).isEqualTo(own);
        assertThat(answer.data().at("/nodes/1").isNull()).isTrue();
        assertThat(answer.body().at("/errors/0/path/1").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2111' or '1'='1", "'; drop table division; --", "%", "\\", "$1", ":p0", "𠮷·"})
    void sqlInValuesIsJustText(String text) {
        String query = """
                query($t: String!) {
                    a: divisions(filter: {code: {eq: $t}}) { totalCount }
                    b: divisions(filter: {name: {contains: $t}}) { totalCount }
                    c: divisions(filter: {code: {startsWith: $t}, or: [{name: {startsWith: $t}}]}) { totalCount }
                    d: divisions(search: $t) { totalCount }
                    e: division(code: $t) { code }
                }""";
        Answer answer = client.send(query, Map.of("t", text), Map.of("X-Tenant", "panjin"));
        for (String list : new String[] {"a", "b", "c", "d"}) {
            assertThat(answer.data().path(list).path("totalCount").asInt())
                    .as(list)
                    .isZero();
        }
        assertThat(answer.errorCode()).isEqualTo("NOT_FOUND");
    }

    @Test
    void listsOfConditionsAreLimitedWhereverTheyStand() {
        String query = "query($f: DivisionFilter, $o: [DivisionOrder!]!, $s: String) "
                + "{divisions(filter: $f, orderBy: $o, search: $s) { totalCount nodes { code } }}";
        var one = Map.of("code", Map.of("eq", "2111"));
        var order = Map.of("field", "NAME", "direction", "ASC");
        var usual = Map.of("f", Map.of(), "o", List.of(order), "s", "");
        for (var many : List.of(
                Map.of("f", Map.of("or", Collections.nCopies(101, one))),
                Map.of("f", Map.of("or", List.of(Map.of("or", Collections.nCopies(60, one))))),
                Map.of("f", Map.of("code", Map.of("in", Collections.nCopies(101, "2111")))),
                Map.of("s", "a".repeat(101)))) {
            Map<String, Object> variables = new HashMap<>(usual);
            variables.putAll(many);
            assertThat(client.send(query, variables, Map.of("X-Tenant", "panjin"))
                            .errorCode())
                    .isEqualTo("LIMIT_EXCEEDED");
        }
        Map<String, Object> repeated = new HashMap<>(usual);
        repeated.put("o", Collections.nCopies(3_000, order));
        assertThat(client.send(query, repeated, Map.of("X-Tenant", "panjin")).errorCode())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFF", "\uD7FF", "\uDBFF\uDFFF", "2111\uFFFF", "\uD842\uDFB7"})
    void beginningsAtTheEdgesOfUnicodeFindNothing(String prefix) {
        String query = "query($p: String) {divisions(filter: {code: {startsWith: $p}}) { totalCount }}";
        Answer answer = client.send(query, Map.of("p", prefix), Map.of("X-Tenant", "panjin"));
        assertThat(answer.errorCode()).isEmpty();
        assertThat(answer.data().at("/divisions/totalCount").asInt()).isZero();
    }
}
