package cn.jiceng.login;

import static cn.jiceng.login.Browser.VERIFIER;
import static cn.jiceng.login.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.CityServer;
import cn.jiceng.JicengApplication;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/**
 * Two servers of one database, outside of demo mode: from the first client, which an operator registers, to users who
 * sign in at one server and go on at the other, until they are locked out of both.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class TwoServersTest {
    private static final String CITY = "login-a";
    private static final String ADMIN = CITY + ".city-admin";
    private static final String ME = "{ me { subject client } }";

    private final DatabaseServer database = TestDatabase.create("login");
    private final CityServer[] servers = new CityServer[2];
    private String secret = "";
    private Path tenants = Path.of("");

    @BeforeAll
    void start(@TempDir Path folder, CapturedOutput output) {
        tenants = folder;
        CityServer.write(folder, CITY, "2193", "");
        CityServer.write(folder, "login-b", "2194", "");
        operate("--register-client=" + ADMIN);
        var shown = Pattern.compile("client_id=(\\S+)\\s+client_secret=(\\S+)").matcher(output.getOut());
        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1)).isEqualTo(ADMIN);
        secret = shown.group(2);
        for (int i = 0; i < servers.length; i++) {
            servers[i] = CityServer.start(database, folder, "--jiceng.standing.known-within=0s");
        }
    }

    @AfterAll
    void stop() {
        for (CityServer server : servers) {
            if (server != null) {
                server.close();
            }
        }
    }

    private void operate(String command) {
        List<String> arguments = new ArrayList<>(CityServer.arguments(database, tenants));
        arguments.add(command);
        assertThat(JicengApplication.once(arguments.toArray(String[]::new))).isZero();
    }

    private TestClient server(int index) {
        return Objects.requireNonNull(servers[index]).client();
    }

    private String adminToken() {
        return json(server(0).askForToken(ADMIN, secret)).path("access_token").asString("");
    }

    private static Answer ask(TestClient server, String token, String query) {
        return server.send(query, Map.of(), Map.of("Authorization", "Bearer " + token));
    }

    private JsonNode done(String mutation) {
        Answer answer = ask(server(0), adminToken(), "mutation { " + mutation + " }");
        assertThat(answer.body().toString()).doesNotContain("\"code\"");
        return answer.data().valueStream().findFirst().orElseThrow();
    }

    private String portal(String name) {
        return done("""
                clientRegister(input: {name: "%s", confidential: false, redirectUris: ["%s"]}) {
                  client { clientId } userErrors { code } }""".formatted(name, Browser.CALLBACK))
                .at("/client/clientId")
                .asString("");
    }

    private JsonNode user(String name) {
        return done("""
                userCreate(input: {name: "%s", roles: [AUDITOR]}) {
                  user { id subject password } userErrors { code } }""".formatted(name)).path("user");
    }

    private static String token(Browser browser, String portal, String code) {
        return json(browser.redeem(portal, code, VERIFIER)).path("access_token").asString("");
    }

    @Test
    void aCodeAndASessionOfOneAreGoodAtTheOtherUntilTheUserIsLocked() {
        String portal = portal("portal-one");
        JsonNode user = user("clerk-one");
        var first = new Browser(server(0).uri("/"));
        String code = first.code(portal, "clerk-one", user.path("password").asString(""));
        var second = first.at(server(1).uri("/"));
        String token = token(second, portal, code);
        assertThat(ask(server(0), token, ME).data().at("/me/subject").asString(""))
                .isEqualTo(user.path("subject").asString("-"));
        String codeOfSecond = Browser.code(second.authorize(Browser.request(portal)));
        assertThat(token(first, portal, codeOfSecond)).isNotEmpty();

        String codeBefore = Browser.code(second.authorize(Browser.request(portal)));
        done("userLock(id: \"%s\") { user { state } userErrors { code } }"
                .formatted(user.path("id").asString("")));
        for (int i = 0; i < servers.length; i++) {
            assertThat(ask(server(i), token, ME).errorCode()).isEqualTo("UNAUTHENTICATED");
        }
        assertThat(second.authorize(Browser.request(portal)).statusCode()).isEqualTo(303);
        assertThat(second.redeem(portal, codeBefore, VERIFIER).body()).contains("invalid_grant");
    }

    @Test
    void aRefreshTokenIsUsedOnceAndRenewed() {
        JsonNode client = done("""
                clientRegister(input: {name: "backend", redirectUris: ["%s"]}) {
                  client { clientId secret } userErrors { code } }""".formatted(Browser.CALLBACK)).path("client");
        String id = client.path("clientId").asString("");
        String password = user("clerk-two").path("password").asString("");
        var browser = new Browser(server(0).uri("/"));
        Map<String, String> proof =
                Map.of("client_id", id, "client_secret", client.path("secret").asString(""));
        JsonNode tokens = json(browser.redeem(proof, browser.code(id, "clerk-two", password)));
        String refresh = tokens.path("refresh_token").asString("");
        var other = new Browser(server(1).uri("/"));
        JsonNode renewed = json(other.refresh(proof, refresh));
        assertThat(renewed.path("access_token").asString("")).isNotEmpty();
        assertThat(renewed.path("refresh_token").asString("")).isNotEmpty().isNotEqualTo(refresh);
        assertThat(browser.refresh(proof, refresh).body()).contains("invalid_grant");
    }

    @Test
    void aRevokedClientIsRefusedByBothWithTheTokenThatItHas() {
        JsonNode client = done("""
                clientRegister(input: {name: "partner", role: PARTNER}) {
                  client { id clientId secret } userErrors { code } }""").path("client");
        String id = client.path("clientId").asString("");
        String own = client.path("secret").asString("");
        String token = json(server(1).askForToken(id, own)).path("access_token").asString("");
        assertThat(ask(server(1), token, ME).errorCode()).isEmpty();
        done("clientRevoke(id: \"%s\") { client { state } userErrors { code } }"
                .formatted(client.path("id").asString("")));
        for (int i = 0; i < servers.length; i++) {
            assertThat(ask(server(i), token, ME).errorCode()).isEqualTo("UNAUTHENTICATED");
            assertThat(server(i).askForToken(id, own).statusCode()).isEqualTo(401);
        }
    }

    /** Who was demoted must not go on with the token of before. */
    @Test
    void whatAUserHasBecomeCountsAtBothWithTheNextRequestAndWithoutThePassword() {
        String portal = portal("portal-three");
        JsonNode user = user("clerk-three");
        var browser = new Browser(server(0).uri("/"));
        String token = token(
                browser,
                portal,
                browser.code(portal, "clerk-three", user.path("password").asString("")));
        done("userUpdate(id: \"%s\", input: {roles: [AUDITOR]}) { user { version } userErrors { code } }"
                .formatted(user.path("id").asString("")));
        assertThat(ask(server(1), token, ME).errorCode())
                .as("nothing has changed")
                .isEmpty();
        done("userUpdate(id: \"%s\", input: {roles: [RESIDENT], area: \"2193\"}) { user { roles } userErrors { code } }"
                .formatted(user.path("id").asString("")));
        for (int i = 0; i < servers.length; i++) {
            assertThat(ask(server(i), token, ME).errorCode()).isEqualTo("UNAUTHENTICATED");
        }
        String next = token(browser, portal, Browser.code(browser.authorize(Browser.request(portal))));
        JsonNode me = ask(server(1), next, "{ me { roles area } }").data().path("me");
        assertThat(me.toString()).isEqualTo("{\"roles\":[\"RESIDENT\"],\"area\":\"2193\"}");
    }

    @Test
    void aTokenFromBeforeALockStaysBadWhenTheUserIsLetInAgain() {
        String portal = portal("portal-four");
        JsonNode user = user("clerk-four");
        var browser = new Browser(server(0).uri("/"));
        String password = user.path("password").asString("");
        String token = token(browser, portal, browser.code(portal, "clerk-four", password));
        for (String act : List.of("userLock", "userUnlock")) {
            done("%s(id: \"%s\") { user { state } userErrors { code } }"
                    .formatted(act, user.path("id").asString("")));
        }
        assertThat(ask(server(1), token, ME).errorCode()).isEqualTo("UNAUTHENTICATED");
        String next = token(browser, portal, browser.code(portal, "clerk-four", password));
        assertThat(ask(server(1), next, ME).errorCode()).isEmpty();
    }

    @Test
    void aRenewedSecretIsTheOnlyOneAtBoth() {
        JsonNode client = done("""
                clientRegister(input: {name: "renewed", role: AUDITOR}) {
                  client { id clientId secret } userErrors { code } }""").path("client");
        String id = client.path("clientId").asString("");
        String before = client.path("secret").asString("");
        String token =
                json(server(1).askForToken(id, before)).path("access_token").asString("");
        String renewed = done("clientRenewSecret(id: \"%s\") { client { secret } userErrors { code } }"
                        .formatted(client.path("id").asString("")))
                .at("/client/secret")
                .asString("");
        assertThat(renewed).hasSize(before.length()).isNotEqualTo(before);
        for (int i = 0; i < servers.length; i++) {
            assertThat(server(i).askForToken(id, before).statusCode()).isEqualTo(401);
            assertThat(server(i).askForToken(id, renewed).statusCode()).isEqualTo(200);
        }
        assertThat(ask(server(0), token, ME).errorCode())
                .as("it lives out its minutes")
                .isEmpty();
    }

    @Test
    void aSuspendedCityIsClosedAtBothAndNoOther() {
        String token = adminToken();
        operate("--suspend=" + CITY);
        for (int i = 0; i < servers.length; i++) {
            assertThat(ask(server(i), token, ME).errorCode()).isEqualTo("TENANT_SUSPENDED");
            assertThat(server(i).anonymously(CITY, ME).status()).isEqualTo(403);
            assertThat(server(i).askForToken(ADMIN, secret).body()).contains("TENANT_SUSPENDED");
            assertThat(server(i).anonymously("login-b", ME).errorCode()).isEmpty();
        }
        operate("--resume=" + CITY);
        assertThat(ask(server(1), token, ME).errorCode()).isEmpty();
    }

    /** Two clerks of one portal who give their acts the same key do two things. */
    @Test
    void usersOfOnePortalDoNotShareIdempotencyKeys() {
        String portal = portal("portal-two");
        String[] subjects = new String[2];
        for (int i = 0; i < subjects.length; i++) {
            String name = "admin-" + i;
            String password = done("""
                    userCreate(input: {name: "%s", roles: [CITY_ADMIN]}) {
                      user { password } userErrors { code } }""".formatted(name)).at("/user/password").asString("");
            var browser = new Browser(server(i).uri("/"));
            String token = token(browser, portal, browser.code(portal, name, password));
            Answer made = server(i)
                    .send(
                            "mutation { userCreate(input: {name: \"by-%s\", roles: [AUDITOR]}) { user { name } userErrors { code } } }"
                                    .formatted(name),
                            Map.of(),
                            Map.of("Authorization", "Bearer " + token, "Idempotency-Key", "the same"));
            subjects[i] = made.data().at("/userCreate/user/name").asString("");
        }
        assertThat(subjects).containsExactly("by-admin-0", "by-admin-1");
    }

    @Test
    void whatAnOperatorTypesWrongIsSaidAndNothingIsDone() {
        for (String wrong : List.of("--register-client=" + ADMIN, "--register-client=nowhere.x", "--suspend=nowhere")) {
            List<String> arguments = new ArrayList<>(CityServer.arguments(database, tenants));
            arguments.add(wrong);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> JicengApplication.once(arguments.toArray(String[]::new)))
                    .as(wrong)
                    .rootCause()
                    .isNotNull();
        }
    }
}
