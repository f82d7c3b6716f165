package cn.jiceng.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class BearerTokensTest {
    private static final String QUESTION = "{ me { client } }";

    @Autowired
    private TestClient client;

    @Test
    void theSchemeMayBeWrittenInAnyCase() {
        var answer =
                client.send(QUESTION, Map.of(), Map.of("Authorization", "bEARER " + client.token("panjin.partner")));
        assertThat(answer.data().at("/me/client").asString()).isEqualTo("panjin.partner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer  ", "Bearer a b", "Bearer=x.y.z", "Bearer ..", "Bearer,a", "Bearerx.y.z"})
    void whatIsNoTokenIsRefusedAlsoWhereNoneIsNeeded(String header) {
        var answer = client.send(
                "{division(code: \"2111\") { name }}", Map.of(), Map.of("Authorization", header, "X-Tenant", "panjin"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCode()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void whatIsSaidTwiceIsRefused() {
        var request = HttpRequest.newBuilder(client.uri("/graphql"))
                .header("Content-Type", "application/json")
                .header("X-Tenant", "panjin")
                .header("X-Tenant", "dongcheng")
                .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                .build();
        assertThat(client.exchange(request).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherSchemeIsNoToken() {
        var answer = client.send(
                "{division(code: \"2111\") { name }}",
                Map.of(),
                Map.of("Authorization", "Basic eDp5", "X-Tenant", "panjin"));
        assertThat(answer.data().at("/division/name").asString()).isEqualTo("盘锦市");
    }
}
