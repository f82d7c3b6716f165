package cn.jiceng.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.net.http.HttpRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What every answer tells browsers, whoever gives it. */
@ServerTest
class SecureHeadersTest {
    @Autowired
    private TestClient client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphql?query=%7B__typename%7D",
                "/graphql",
                "/oauth2/token",
                "/oauth2/jwks",
                "/oauth2/authorize",
                "/oauth2/login?client_id=panjin.portal",
                "/.well-known/oauth-authorization-server",
                "/explorer/tenants",
                "/nothing"
            })
    void noAnswerIsSniffedFramedOrNamedToOthers(String path) {
        var answer = client.exchange(HttpRequest.newBuilder(client.uri(path)).build());
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("Server")).isEmpty();
    }
}
