package cn.jiceng.platform.graphql;

import static cn.jiceng.platform.graphql.Browserless.GRAPHQL;
import static cn.jiceng.platform.graphql.Browserless.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demands (MUST) and recommendations (SHOULD) of GraphQL over HTTP on a server, in the order of the specification. */
@TinyServerTest
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
        expect(client.request(Map.of("query", 1)), 422, "BAD_REQUEST");
        expect(client.request(Map.of("query", query, "operationName", 1)), 422, "BAD_REQUEST");
        expect(client.request(Map.of("query", query, "variables", "x")), 422, "BAD_REQUEST");
        expect(client.request(Map.of("query", query, "variables", new int[] {7})), 422, "BAD_REQUEST");
        expect(client.request(Map.of("query", query, "extensions", true)), 422, "BAD_REQUEST");
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
        expect(client.get(Map.of("query", "{hello}", "variables", "{n")), 400, "BAD_REQUEST");
        expect(client.get(Map.of("query", "{hello}", "variables", "[1]")), 422, "BAD_REQUEST");
    }

    @Test
    void mutationByGetIs405WithAllowAndIsNotExecuted() {
        int before = TinyServer.TOUCHED.get();
        Answer answer = client.get(Map.of("query", "query A{hello} mutation B{touch}", "operationName", "B"));
        expect(answer, 405, "BAD_REQUEST");
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
        Answer answer = client.send(java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + port + "/graphql?query=%7Bhello%7D"))
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
        expect(client.post(TYPENAME, "Accept", GRAPHQL), 415, "BAD_REQUEST");
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
        expect(client.post(TYPENAME, "Content-Type", JSON, "Accept", "text/html"), 406, "BAD_REQUEST");
        expect(client.post(TYPENAME, "Content-Type", JSON, "Accept", "application/json;q=0"), 406, "BAD_REQUEST");
        expect(client.post(TYPENAME, "Content-Type", JSON, "Accept", "application/*+json"), 406, "BAD_REQUEST");
        expect(client.post(TYPENAME, "Content-Type", JSON, "Accept", "nonsense"), 406, "BAD_REQUEST");
    }

    // Status codes

    @Test
    void dataWithoutErrorsIs200() {
        assertThat(client.query("{hello}").status()).isEqualTo(200);
    }

    @Test
    void dataAndErrorsAre294() {
        Answer answer = client.query("{hello broken}");
        assertThat(answer.status()).isEqualTo(294);
        assertThat(answer.json().at("/data/hello").asString()).isEqualTo("hello");
        assertThat(answer.type()).startsWith(GRAPHQL);
    }

    @Test
    void nullDataAndErrorsAre294() {
        Answer answer = client.query("{nothing}");
        assertThat(answer.status()).isEqualTo(294);
        assertThat(answer.json().get("data").isNull()).isTrue();
    }

    @Test
    void unsupportedMethodIs405WithAllow() {
        Answer answer = client.method("PUT");
        expect(answer, 405, "BAD_REQUEST");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void optionsNamesTheMethods() {
        Answer answer = client.method("OPTIONS");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void unsupportedContentTypeIs415() {
        expect(client.post(TYPENAME, "Content-Type", "text/plain"), 415, "BAD_REQUEST");
        expect(client.post("query={hello}", "Content-Type", "application/x-www-form-urlencoded"), 415, "BAD_REQUEST");
        expect(client.post(TYPENAME, "Content-Type", "application/json;charset=gbk"), 415, "BAD_REQUEST");
        expect(client.post(TYPENAME, "Content-Type", "nonsense"), 415, "BAD_REQUEST");
    }

    @Test
    void requestThatDoesNotArriveInTimeIs408() throws IOException {
        String answer = raw(
                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 408").contains("\"TIMEOUT\"").containsIgnoringCase("connection: close");
    }

    @Test
    void tooLongUriIs414() {
        expect(client.get(Map.of("query", "{hello}" + "#".repeat(17_000))), 414, "LIMIT_EXCEEDED");
    }

    @Test
    void tooLargeHeadersAre431() {
        expect(client.post(TYPENAME, "Content-Type", JSON, "X-Large", "x".repeat(17_000)), 431, "LIMIT_EXCEEDED");
    }

    @Test
    void tooLargeBodyIs413() {
        expect(client.post(new byte[11_000_000]), 413, "LIMIT_EXCEEDED");
    }

    @Test
    void tooLargeBodyOfUnknownLengthIs413() {
        Answer answer = client.send(
                java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + "/graphql"))
                        .header("Content-Type", JSON)
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(new byte[11_000_000]))));
        expect(answer, 413, "LIMIT_EXCEEDED");
    }

    @Test
    void unparsableJsonIs400() {
        expect(client.post("NONSENSE"), 400, "BAD_REQUEST");
        expect(client.post("{\"query\":"), 400, "BAD_REQUEST");
        expect(client.post(""), 400, "BAD_REQUEST");
    }

    @Test
    void requestThatIsNotWellFormedIs422() {
        expect(client.post("{\"qeury\":\"{__typename}\"}"), 422, "BAD_REQUEST");
        expect(client.post("[" + TYPENAME + "]"), 422, "BAD_REQUEST");
        expect(client.post("\"x\""), 422, "BAD_REQUEST");
        expect(client.post("null"), 422, "BAD_REQUEST");
        expect(client.get(Map.of()), 422, "BAD_REQUEST");
    }

    @Test
    void unparsableDocumentIs400() {
        Answer answer = client.query("{");
        expect(answer, 400, "BAD_REQUEST");
        assertThat(answer.error().at("/locations/0/line").asInt()).isEqualTo(1);
        expect(client.query(""), 400, "BAD_REQUEST");
    }

    @Test
    void invalidDocumentIs422AndIsNotExecuted() {
        int before = TinyServer.TOUCHED.get();
        expect(client.query("mutation{touch nope}"), 422, "BAD_REQUEST");
        assertThat(TinyServer.TOUCHED).hasValue(before);
    }

    @Test
    void undeterminedOperationIs422AndIsNotExecuted() {
        int before = TinyServer.TOUCHED.get();
        expect(client.query("mutation A{touch} mutation B{touch}"), 422, "BAD_REQUEST");
        expect(client.request(Map.of("query", "mutation A{touch}", "operationName", "C")), 422, "BAD_REQUEST");
        expect(client.query("fragment F on Query{hello}"), 422, "BAD_REQUEST");
        assertThat(TinyServer.TOUCHED).hasValue(before);
    }

    @Test
    void variablesThatCannotBeCoercedAre422() {
        String query = "query($n:Int!){number(n:$n)}";
        expect(client.request(Map.of("query", query, "variables", Map.of("n", "x"))), 422, "BAD_REQUEST");
        expect(client.request(Map.of("query", query)), 422, "BAD_REQUEST");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A refusal: no data, the status, the media type of GraphQL, and the code. */
    private static void expect(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith(GRAPHQL);
        assertThat(answer.json().has("data")).isFalse();
        assertThat(answer.error().path("message").asString("")).isNotEmpty();
        assertThat(answer.code()).isEqualTo(code);
    }
}
