package cn.jiceng.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Errors of fields, and the id by which client and log speak of a request. */
@AgainstTinyServer
@ExtendWith(OutputCaptureExtension.class)
class ErrorsTest {
    @LocalServerPort
    private int port;

    private Browserless client;

    @BeforeEach
    void connect() {
        client = new Browserless(port);
    }

    @Test
    void refusedFieldHasCodePlaceAndNothingElse() {
        Answer answer = client.query("{self{refused(code:\"NOT_FOUND\")}}");
        assertThat(answer.json().path("errors").toString())
                .isEqualTo("[{\"message\":\"Refused.\",\"locations\":[{\"line\":1,\"column\":7}],"
                        + "\"path\":[\"self\",\"refused\"],\"extensions\":{\"code\":\"NOT_FOUND\"}}]");
    }

    @Test
    void unknownFailureIsOpaqueAndLoggedOnceWithItsRequestId(CapturedOutput log) {
        Answer answer = client.query("{broken}");
        assertThat(answer.code()).isEqualTo("INTERNAL");
        assertThat(answer.text()).doesNotContain("secret").doesNotContain("IllegalState");
        String id = answer.error().at("/extensions/requestId").asString();
        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
        assertThat(log.getOut()).containsOnlyOnce("Request " + id + " failed").containsOnlyOnce("secret detail");
    }

    @Test
    void nullWhereTheSchemaSaysNonNullIsOurFault() {
        Answer answer = client.query("{self{nothing}}");
        assertThat(answer.status()).isEqualTo(294);
        assertThat(answer.code()).isEqualTo("INTERNAL");
    }

    @Test
    void saneRequestIdOfTheClientIsKept() {
        assertThat(requestId("abc-1:2.3_4")).isEqualTo("abc-1:2.3_4");
        assertThat(requestId("a b")).matches("[0-9a-f]{32}");
        assertThat(requestId("19900001111")).as("a phone number in every log").matches("[0-9a-f]{32}");
        assertThat(requestId("x".repeat(65))).matches("[0-9a-f]{32}");
    }

    private String requestId(String wished) {
        return String.valueOf(
                client.get(Map.of("query", "{hello}"), "X-Request-Id", wished).header("X-Request-Id"));
    }

    @Test
    void refusalsCarryARequestIdToo() {
        assertThat(client.post("", "Content-Type", "text/plain").header("X-Request-Id"))
                .isNotNull();
    }

    @Test
    void pathWhereNothingIsServedIsToldInPlainJson() {
        Answer answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/nowhere")));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.type()).startsWith("application/json");
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }
}
