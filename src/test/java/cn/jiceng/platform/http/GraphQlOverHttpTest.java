package cn.jiceng.platform.http;

import static cn.jiceng.platform.http.Browserless.GRAPHQL;
import static cn.jiceng.platform.http.Browserless.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demands (MUST) and recommendations (SHOULD) of GraphQL over HTTP on a server, in the order of the specification. */
@AgainstTinyServer
class GraphQlOverHttpTest {
    private static final String TYPENAME = "{\"query\":\"{__typename}\"}";

    @LocalServerPort
    private int port;

    private Browserless client;

    @BeforeEach
    void connect() {
        client = new Browserless(port);
    }

    // Serialization format

    @Test
    void utf8IsAssumedWhereContentTypeAndAcceptNameNoEncoding() {
        Answer answer =
                client.post("{\"query\":\"{hello(name:\\\"𠮷·李\\\")}\"}", "Content-Type", JSON, "Accept", GRAPHQL);
        assertThat(answer.json().at("/data/hello").asString()).isEqualTo("𠮷·李");
        assertThat(answer.type()).containsIgnoringCase("charset=utf-8");
    }

    // Request

    @Test
    void postIsAccepted() {
        Answer answer = client.query("{hello}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/data/hello").asString()).isEqualTo("hello");
    }

    @Test
    void operationNameChoosesTheOperation() {
        Map<String, String> request = Map.of("query", "query A{a:hello} query B{b:hello}", "operationName", "B");
        assertThat(client.request(request).text()).contains("\"b\"");
        assertThat(client.get(request).text()).contains("\"b\"");
    }

    @Test
    void variablesAreAMap() {
        Answer answer = client.request(Map.of(
                "query", "query($n:Int!){number(n:$n)}", "variables", Map.of("n", 7), "extensions", Map.of("x", 1)));
        assertThat(answer.json().at("/data/number").asInt()).isEqualTo(7);
    }

    @Test
    void wrongTypesOfParametersAreNotWellFormed() {
        String query = "{hello}";
        client.request(Map.of("query", 1)).isRefused(422, "BAD_REQUEST");
        client.request(Map.of("query", query, "operationName", 1)).isRefused(422, "BAD_REQUEST");
        client.request(Map.of("query", query, "variables", "x")).isRefused(422, "BAD_REQUEST");
        client.request(Map.of("query", query, "variables", new int[] {7})).isRefused(422, "BAD_REQUEST");
        client.request(Map.of("query", query, "extensions", true)).isRefused(422, "BAD_REQUEST");
    }

    @Test
    void withoutAcceptTheServerChooses() {
        Answer answer = client.post(TYPENAME, "Content-Type", JSON);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith(GRAPHQL);
    }

    // GET

    @Test
    void getTakesItsParametersFromTheUrl() {
        Answer answer = client.get(Map.of("query", "query Q($n: Int!) {number(n: $n)}", "variables", "{\"n\":7}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/data/number").asInt()).isEqualTo(7);
    }

    @Test
    void emptyOptionalParametersOfGetCountAsNotGiven() {
        Answer answer = client.get(Map.of("query", "{hello}", "operationName", "", "variables", "", "extensions", ""));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void operationNameNullInAUrlIsAName() {
        Answer answer = client.get(Map.of("query", "query null{a:hello} query x{b:hello}", "operationName", "null"));
        assertThat(answer.text()).contains("\"a\"");
    }

    @Test
    void variablesOfGetMustBeJson() {
        client.get(Map.of("query", "{hello}", "variables", "{n")).isRefused(400, "BAD_REQUEST");
        client.get(Map.of("query", "{hello}", "variables", "[1]")).isRefused(422, "BAD_REQUEST");
    }

    @Test
    void mutationByGetIs405WithAllowAndIsNotExecuted() {
        int before = TinyServer.TOUCHED.get();
        Answer answer = client.get(Map.of("query", "query A{hello} mutation B{touch}", "operationName", "B"));
        answer.isRefused(405, "BAD_REQUEST");
        assertThat(answer.header("Allow")).contains("POST").doesNotContain("GET");
        assertThat(TinyServer.TOUCHED).hasValue(before);
    }

    @Test
    void queryBesideAMutationMayBeExecutedByGet() {
        Answer answer = client.get(Map.of("query", "query A{hello} mutation B{touch}", "operationName", "A"));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void headIsGetWithoutABody() {
        Answer answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql?query=%7Bhello%7D"))
                        .HEAD());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
    }

    // POST

    @Test
    void mutationByPostIsExecuted() {
        int before = TinyServer.TOUCHED.get();
        assertThat(client.query("mutation{touch}").status()).isEqualTo(200);
        assertThat(TinyServer.TOUCHED).hasValue(before + 1);
    }

    @Test
    void applicationJsonInUtf8IsSupported() {
        assertThat(client.post(TYPENAME, "Content-Type", "application/json; charset=UTF-8")
                        .status())
                .isEqualTo(200);
        assertThat(client.post(TYPENAME, "Content-Type", "Application/JSON;charset=\"utf-8\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void postWithoutContentTypeIsRejected() {
        client.post(TYPENAME, "Accept", GRAPHQL).isRefused(415, "BAD_REQUEST");
    }

    @Test
    void unknownPropertiesAreIgnored() {
        assertThat(client.request(Map.of("query", "{hello}", "documentId", "x", "a", Map.of()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nullForOptionalParametersCountsAsNotGiven() {
        Map<String, Object> request = new HashMap<>(Map.of("query", "{hello}"));
        request.put("operationName", null);
        request.put("variables", null);
        request.put("extensions", null);
        assertThat(client.request(request).status()).isEqualTo(200);
    }

    // Response

    @Test
    void everyResponseNamesMediaTypeAndEncoding() {
        assertThat(client.query("{hello}").type()).isEqualTo("application/graphql-response+json;charset=utf-8");
        assertThat(client.query("{").type()).isEqualTo("application/graphql-response+json;charset=utf-8");
    }

    @Test
    void theMediaTypeOfHighestPriorityIsChosen() {
        assertThat(typeFor("application/graphql-response+json, application/json;q=0.9"))
                .startsWith(GRAPHQL);
        assertThat(typeFor("application/graphql-response+json;q=0.8, application/json"))
                .startsWith(JSON);
        assertThat(typeFor("application/json, application/graphql-response+json"))
                .startsWith(GRAPHQL);
        assertThat(typeFor("application/json;q=0.5, */*;q=0.1")).startsWith(JSON);
        assertThat(typeFor("application/graphql-response+json;q=0, application/*"))
                .startsWith(JSON);
        assertThat(typeFor("text/html, application/*;q=0.1")).startsWith(GRAPHQL);
        assertThat(typeFor("*/*")).startsWith(GRAPHQL);
        assertThat(typeFor("application/json; charset=utf-8")).startsWith(JSON);
        assertThat(typeFor("application/graphql-response+json; charset=UTF-8")).startsWith(GRAPHQL);
    }

    private String typeFor(String accept) {
        return client.post(TYPENAME, "Content-Type", JSON, "Accept", accept).type();
    }

    @Test
    void severalAcceptHeadersAreOneList() {
        assertThat(client.post(TYPENAME, "Content-Type", JSON, "Accept", "text/html", "Accept", JSON)
                        .type())
                .startsWith(JSON);
    }

    @Test
    void legacyClientGetsTheSameStatusAndIts2xxIsApplicationJson() {
        Answer good = client.post(TYPENAME, "Content-Type", JSON, "Accept", JSON);
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.type()).isEqualTo("application/json;charset=utf-8");
        Answer bad = client.post("{\"query\":\"{nope}\"}", "Content-Type", JSON, "Accept", JSON);
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.type()).startsWith(GRAPHQL);
    }

    @Test
    void legacyClientGets200ForPartialSuccess() {
        Answer answer = client.post("{\"query\":\"{broken}\"}", "Content-Type", JSON, "Accept", JSON);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith(JSON);
    }

    @Test
    void acceptWithoutASupportedTypeIs406() {
        client.post(TYPENAME, "Content-Type", JSON, "Accept", "text/html").isRefused(406, "BAD_REQUEST");
        client.post(TYPENAME, "Content-Type", JSON, "Accept", "application/json;q=0")
                .isRefused(406, "BAD_REQUEST");
        client.post(TYPENAME, "Content-Type", JSON, "Accept", "application/*+json")
                .isRefused(406, "BAD_REQUEST");
        client.post(TYPENAME, "Content-Type", JSON, "Accept", "nonsense").isRefused(406, "BAD_REQUEST");
    }
}
