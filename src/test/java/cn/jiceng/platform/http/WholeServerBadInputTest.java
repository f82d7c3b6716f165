package cn.jiceng.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the endpoint refuses by itself it also refuses behind security and tenancy. */
@ServerTest
class WholeServerBadInputTest {
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    @LocalServerPort
    private int port;

    static Stream<BadInput> all() {
        return BadInput.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedWithACodeAndTheNextGoodRequestWorks(BadInput input) {
        var client = new Browserless(port);
        Answer answer = input.sendInTime(client);
        answer.isRefused(input.status(), input.code());
        assertThat(client.query("{__typename}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "TRACE", "DELETE"})
    void aMethodThatIsNotServedIs405WithThoseThatAre(String method) {
        Answer answer = new Browserless(port).method(method);
        answer.isRefused(405, "BAD_REQUEST");
        assertThat(answer.header("Allow")).isEqualTo(METHODS);
    }

    @Test
    void headersThatAreMuchTooLargeAre431() {
        new Browserless(port)
                .post("{}", "Content-Type", "application/json", "X-Large", "x".repeat(70_000))
                .isRefused(431, "LIMIT_EXCEEDED");
    }

    /** Tomcat refuses the first two itself. */
    @ParameterizedTest
    @CsvSource({"/graphql%2f, 400", "/%ff%00, 400", "/graphql;a=b, 400", "/nowhere, 404"})
    void aPathThatLeadsNowhereIsToldInJson(String path, int status) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        Answer answer = new Browserless(port).send(request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/json");
        assertThat(answer.code()).isEqualTo(status == 404 ? "NOT_FOUND" : "BAD_REQUEST");
    }

    @Test
    void headersThatTomcatDoesNotReadAreToldInJsonToo() {
        Answer answer =
                new Browserless(port).post("{}", "Content-Type", "application/json", "X-Large", "x".repeat(200_000));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
    }
}
