package cn.jiceng.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.tenancy.CurrentTenant;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the embedded authorization server serves, and how it treats who does not know a secret. */
@ServerTest
class AuthorizationServerTest {
    @Autowired
    private TestClient client;

    @Autowired
    private RegisteredClientRepository clients;

    private HttpResponse<String> get(String path) {
        return client.exchange(HttpRequest.newBuilder(client.uri(path)).build());
    }

    @Test
    void theMetadataTellsWhereTokensAndKeysAreAndNothingElse() {
        JsonNode metadata = JsonMapper.shared()
                .readTree(get("/.well-known/oauth-authorization-server").body());
        assertThat(metadata.path("token_endpoint").asString()).endsWith("/oauth2/token");
        assertThat(metadata.path("grant_types_supported"))
                .extracting(JsonNode::asString)
                .containsExactly("client_credentials", "authorization_code", "refresh_token");
        assertThat(metadata.propertyNames())
                .containsExactlyInAnyOrder(
                        "issuer",
                        "authorization_endpoint",
                        "token_endpoint",
                        "jwks_uri",
                        "end_session_endpoint",
                        "grant_types_supported",
                        "response_types_supported",
                        "response_modes_supported",
                        "code_challenge_methods_supported",
                        "token_endpoint_auth_methods_supported");
        assertThat(get("/oauth2/jwks").body()).contains("\"kty\":\"RSA\"").doesNotContain("\"d\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/introspect",
                "/oauth2/revoke",
                "/oauth2/par",
                "/oauth2/device_authorization",
                "/oauth2/device_verification",
                "/oauth2/register"
            })
    void whatNeedsAMemoryIsNotServed(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
        var post = HttpRequest.newBuilder(client.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("client_id=panjin.partner&client_secret=demo&token=x"));
        assertThat(client.exchange(post.build()).statusCode()).isIn(404, 405);
    }

    @Test
    void aFormThatIsTooLargeIs413() {
        assertRefused(413, "grant_type=client_credentials&client_id=" + "x".repeat(11_000_000));
    }

    /** The last is half of a pair of surrogates, written as if it were a character. */
    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "panjin.%E7", "panjin.%ED%A0%80"})
    void aFormThatEncodesNoTextIs400(String malformed) {
        assertRefused(400, "grant_type=client_credentials&client_secret=demo&client_id=" + malformed);
    }

    private void assertRefused(int status, String form) {
        var answer = client.exchange(HttpRequest.newBuilder(client.uri("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("error").asString())
                .isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "panjin.%E7", "panjin.\0", "panjin.\uFFFD", "panjin.%ED%A0%80"})
    void anIdThatNoClientCanHaveIsRefusedInTheHeaderToo(String id) {
        var answer = client.askForToken(id, "demo");
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        assertThat(answer.body()).contains("\"error\"");
    }

    /** The cost of a check stands in the hash. */
    @Test
    void refusingAClientThatDoesNotExistCostsAsMuchAsRefusingOneThatDoes() {
        String known = CurrentTenant.call("panjin", () -> secretHash("panjin.partner"));
        for (String unknown : new String[] {"panjin.nobody", "nowhere.partner", "", "."}) {
            assertThat(secretHash(unknown)).startsWith(known.substring(0, "{bcrypt}$2a$10$".length()));
        }
    }

    private String secretHash(String id) {
        return String.valueOf(Objects.requireNonNull(clients.findByClientId(id)).getClientSecret());
    }

    @Test
    void whoGuessesSecretsHasToWaitAndWhoKnowsThemNeverDoes() {
        assertThat(client.askForToken("yinchuan.auditor", "demo").statusCode()).isEqualTo(200);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(client.askForToken("yinchuan.mayor", "guess" + guess).statusCode())
                    .isEqualTo(401);
        }
        var refused = client.askForToken("yinchuan.mayor", "guess10");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(refused.body()).contains("temporarily_unavailable");
        for (int time = 0; time < 12; time++) {
            assertThat(client.askForToken("yinchuan.auditor", "demo").statusCode())
                    .isEqualTo(200);
        }
    }
}
