package cn.jiceng.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.CityServer;
import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.platform.database.SecondDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two authorization servers, each with a database: one gives tokens for a city of the other, whose file names it as its issuer. */
@ServerTest
class SecondIssuerTest {
    @Autowired
    private TestClient issuer;

    private static Answer ask(CityServer server, String token) {
        return server.client()
                .send("{ me { subject tenant roles area } }", Map.of(), Map.of("Authorization", "Bearer " + token));
    }

    @Test
    void aTokenIsGoodForTheCityThatNamesItsIssuerAndForNoOther(@TempDir Path tenants) {
        CityServer.write(tenants, "panjin", "2111", """
                issuers:
                  - {issuer: "http://localhost:8080", audience: jiceng, jwksUri: "%s"}
                """.formatted(issuer.uri("/oauth2/jwks")));
        CityServer.write(tenants, "dongcheng", "1101", "");
        String own = "--jiceng.security.issuer=http://localhost:8081";
        try (var database = SecondDatabase.start();
                var server = CityServer.start(database.server(), tenants, own)) {
            Answer answer = ask(server, issuer.token("panjin.street-admin"));
            JsonNode me = answer.data().path("me");
            assertThat(answer.errorCode()).as(answer.body().toString()).isEmpty();
            assertThat(me.path("tenant").asString("")).isEqualTo("panjin");
            assertThat(me.path("subject").asString("")).isEqualTo("panjin.street-admin@localhost:8080");
            assertThat(me.at("/roles/0").asString("")).isEqualTo("STREET_ADMIN");
            assertThat(me.path("area").asString("")).hasSize(9);
            assertThat(ask(server, issuer.token("dongcheng.city-admin")).errorCode())
                    .as("the issuer of Panjin says that it is somebody of Dongcheng")
                    .isEqualTo("UNAUTHENTICATED");
        }
    }
}
