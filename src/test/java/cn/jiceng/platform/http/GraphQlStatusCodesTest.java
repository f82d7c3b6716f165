package cn.jiceng.platform.http;

import static cn.jiceng.platform.http.Browserless.GRAPHQL;
import static cn.jiceng.platform.http.Browserless.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The section on status codes of GraphQL over HTTP, in its order. */
@AgainstTinyServer
class GraphQlStatusCodesTest {
    private static final String TYPENAME = "{\"query\":\"{__typename}\"}";

    @LocalServerPort
    private int port;

    private Browserless client;

    @BeforeEach
    void connect() {
        client = new Browserless(port);
    }

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
        answer.isRefused(405, "BAD_REQUEST");
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
        client.post(TYPENAME, "Content-Type", "text/plain").isRefused(415, "BAD_REQUEST");
        client.post("query={hello}", "Content-Type", "application/x-www-form-urlencoded")
                .isRefused(415, "BAD_REQUEST");
        client.post(TYPENAME, "Content-Type", "application/json;charset=gbk").isRefused(415, "BAD_REQUEST");
        client.post(TYPENAME, "Content-Type", "nonsense").isRefused(415, "BAD_REQUEST");
    }

    @Test
    void requestThatDoesNotArriveInTimeIs408() throws IOException {
        String answer = raw(
                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 408").contains("\"TIMEOUT\"").containsIgnoringCase("connection: close");
    }

    @Test
    void tooLongUriIs414() {
        client.get(Map.of("query", "{hello}" + "#".repeat(17_000))).isRefused(414, "LIMIT_EXCEEDED");
    }

    @Test
    void tooLargeHeadersAre431() {
        client.post(TYPENAME, "Content-Type", JSON, "X-Large", "x".repeat(17_000))
                .isRefused(431, "LIMIT_EXCEEDED");
    }

    @Test
    void tooLargeBodyIs413() {
        client.post(new byte[11_000_000]).isRefused(413, "LIMIT_EXCEEDED");
    }

    @Test
    void tooLargeBodyOfUnknownLengthIs413() {
        Answer answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[11_000_000]))));
        answer.isRefused(413, "LIMIT_EXCEEDED");
    }

    @Test
    void unparsableJsonIs400() {
        client.post("NONSENSE").isRefused(400, "BAD_REQUEST");
        client.post("{\"query\":").isRefused(400, "BAD_REQUEST");
        client.post("").isRefused(400, "BAD_REQUEST");
    }

    @Test
    void requestThatIsNotWellFormedIs422() {
        client.post("{\"qeury\":\"{__typename}\"}").isRefused(422, "BAD_REQUEST");
        client.post("[" + TYPENAME + "]").isRefused(422, "BAD_REQUEST");
        client.post("\"x\"").isRefused(422, "BAD_REQUEST");
        client.post("null").isRefused(422, "BAD_REQUEST");
        client.get(Map.of()).isRefused(422, "BAD_REQUEST");
    }

    @Test
    void unparsableDocumentIs400() {
        Answer answer = client.query("{");
        answer.isRefused(400, "BAD_REQUEST");
        assertThat(answer.error().at("/locations/0/line").asInt()).isEqualTo(1);
        client.query("").isRefused(400, "BAD_REQUEST");
    }

    @Test
    void invalidDocumentIs422AndIsNotExecuted() {
        int before = TinyServer.TOUCHED.get();
        client.query("mutation{touch nope}").isRefused(422, "BAD_REQUEST");
        assertThat(TinyServer.TOUCHED).hasValue(before);
    }

    @Test
    void undeterminedOperationIs422AndIsNotExecuted() {
        int before = TinyServer.TOUCHED.get();
        client.query("mutation A{touch} mutation B{touch}").isRefused(422, "BAD_REQUEST");
        client.request(Map.of("query", "mutation A{touch}", "operationName", "C"))
                .isRefused(422, "BAD_REQUEST");
        client.query("fragment F on Query{hello}").isRefused(422, "BAD_REQUEST");
        assertThat(TinyServer.TOUCHED).hasValue(before);
    }

    @Test
    void variablesThatCannotBeCoercedAre422() {
        String query = "query($n:Int!){number(n:$n)}";
        client.request(Map.of("query", query, "variables", Map.of("n", "x"))).isRefused(422, "BAD_REQUEST");
        client.request(Map.of("query", query)).isRefused(422, "BAD_REQUEST");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
