package cn.jiceng.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the endpoint refuses by itself it also refuses behind security and tenancy. */
@ServerTest
class WholeServerBadInputTest {
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
}
