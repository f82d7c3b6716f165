package cn.jiceng.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.CityServer;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.platform.database.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Cities that name in their files who may give tokens out for them and which pages may ask: one each of their own, one
 * that two share, and one that is dead.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CitiesOwnSettingsTest {
    private static final String ME = "{ me { subject client tenant roles area } }";
    private static final String PORTAL = "https://portal-a.example";
    private static final String OTHER_PORTAL = "https://portal-b.example";

    private final TestIssuer ofA = new TestIssuer();
    private final TestIssuer ofB = new TestIssuer();
    private final TestIssuer shared = new TestIssuer();
    private final TestIssuer changing = new TestIssuer();
    private final TestIssuer dead = new TestIssuer();
    private @Nullable CityServer server;

    @BeforeAll
    void start(@TempDir Path tenants) {
        dead.close();
        CityServer.write(tenants, "own-a", "2195", """
                origins: [%s]
                issuers:
                  - issuer: %s
                    audience: jiceng
                    claims: {roles: realm.groups, area: region}
                    roles:
                      - {value: 网格员, role: GRID_WORKER}
                      - {value: 审计, role: AUDITOR}
                  - issuer: %s
                    audience: jiceng
                    claims: {tenant: city}
                """.formatted(PORTAL, ofA.address(), shared.address()));
        CityServer.write(tenants, "own-b", "2196", """
                origins: [%s]
                issuers:
                  - {issuer: "%s", audience: jiceng, jwksUri: "%s/keys"}
                  - {issuer: "%s", audience: jiceng, claims: {tenant: city}}
                  - {issuer: "%s", audience: jiceng}
                  - {issuer: "%s", audience: jiceng}
                """.formatted(
                OTHER_PORTAL, ofB.address(), ofB.address(), shared.address(), changing.address(), dead.address()));
        server = CityServer.start(TestDatabase.create("own"), tenants);
    }

    @AfterAll
    void stop() {
        List.of(ofA, ofB, shared, changing).forEach(TestIssuer::close);
        if (server != null) {
            server.close();
        }
    }

    private TestClient client() {
        return Objects.requireNonNull(server).client();
    }

    private Answer ask(String token) {
        return client().send(ME, Map.of(), Map.of("Authorization", "Bearer " + token));
    }

    private void assertRefused(String token) {
        Answer answer = ask(token);
        assertThat(answer.errorCode()).as(answer.body().toString()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aTokenOfTheCitysIssuerIsReadAsTheCitysFileSays() {
        var me = ask(ofA.token(Map.of(
                        "realm", Map.of("groups", List.of("网格员", "篮球队")), "region", "219501001001", "azp", "app")))
                .data()
                .path("me");
        assertThat(me.path("tenant").asString("")).isEqualTo("own-a");
        assertThat(me.path("roles").valueStream().map(role -> role.asString("")))
                .containsExactly("GRID_WORKER");
        assertThat(me.path("area").asString("")).isEqualTo("219501001001");
        assertThat(me.path("subject").asString(""))
                .isEqualTo("u-1@" + ofA.address().replace("http://", ""));
        assertThat(me.path("client").asString("")).startsWith("app@");
    }

    /** A city that asks for an area must not get the whole city where the claim is missing. */
    @Test
    void aTokenWithoutTheAreaThatTheCityAsksForActsNowhere() {
        assertThat(ask(ofA.token(Map.of())).data().at("/me/area").asString("")).isEqualTo("-");
        assertThat(ask(ofB.token(Map.of())).data().at("/me/area").asString("x")).isEmpty();
    }

    @Test
    void aPartnerOfTheCitysIssuerIsLimitedToTheScopesOfItsToken() {
        String token = ofB.token(Map.of("roles", List.of("PARTNER"), "scope", "grids:read openid"));
        JsonNode scopes = client().send("{ me { scopes } }", Map.of(), Map.of("Authorization", "Bearer " + token))
                .data()
                .at("/me/scopes");
        assertThat(scopes.valueStream().map(JsonNode::asString)).containsExactly("grids:read", "openid");
    }

    @Test
    void aTokenOfOneCitysIssuerIsForNoOtherCity() {
        assertRefused(ofA.token(Map.of("tenant", "own-b")));
        assertThat(client().send(
                                ME,
                                Map.of(),
                                Map.of("Authorization", "Bearer " + ofA.token(Map.of()), "X-Tenant", "own-b"))
                        .errorCode())
                .isEqualTo("TENANT_MISMATCH");
        assertThat(ask(ofB.token(Map.of("tenant", "own-b")))
                        .data()
                        .at("/me/tenant")
                        .asString(""))
                .isEqualTo("own-b");
    }

    @Test
    void anIssuerOfTwoCitiesHasToSayForWhichATokenIs() {
        assertThat(ask(shared.token(Map.of("city", "own-a")))
                        .data()
                        .at("/me/tenant")
                        .asString(""))
                .isEqualTo("own-a");
        assertThat(ask(shared.token(Map.of("city", "own-b")))
                        .data()
                        .at("/me/tenant")
                        .asString(""))
                .isEqualTo("own-b");
        assertRefused(shared.token(Map.of()));
        assertRefused(shared.token(Map.of("city", "own-c")));
        assertRefused(shared.token(Map.of("tenant", "own-a")));
    }

    @Test
    void aTokenThatIsNotGoodIsRefused() {
        Date past = Date.from(Instant.now().minusSeconds(600));
        Date future = Date.from(Instant.now().plusSeconds(600));
        assertRefused(ofA.token(Map.of("exp", past)));
        assertRefused(ofA.token(Map.of("nbf", future)));
        assertRefused(ofA.token(Map.of("aud", "another")));
        assertRefused(ofA.token(Map.of("iss", ofB.address())));
        assertRefused(ofA.token(Map.of("iss", "http://elsewhere.example")));
        assertRefused(ofA.token(Map.of("sub", " ")));
    }

    @Test
    void aTokenOfAnotherServersOwnIssuerIsRefusedWhateverItClaims() {
        assertRefused(ofA.token(Map.of("iss", "http://localhost:8080", "tenant", "own-a", "roles", "CITY_ADMIN")));
    }

    @Test
    void keysAreKeptAndReadAnewForOneThatIsNotAmongThem() {
        ask(changing.token(Map.of("jti", "1")));
        ask(changing.token(Map.of("jti", "2")));
        assertThat(changing.reads()).isEqualTo(1);
        changing.changeKey();
        assertThat(ask(changing.token(Map.of("jti", "3"))).errorCode()).isEmpty();
        for (int i = 0; i < 5; i++) {
            changing.changeKey(); // tokens with keys that do not exist must not have us ask each time
            ask(changing.token(Map.of("jti", "4" + i)));
        }
        assertThat(changing.reads()).isLessThan(5);
    }

    @Test
    void aDeadIssuerIsSaidToBeAwayAndKeepsNobodyElse() {
        Answer answer = ask(dead.token(Map.of()));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.errorCode()).isEqualTo("TENANT_UNAVAILABLE");
        assertThat(ask(ofA.token(Map.of())).errorCode()).isEmpty();
    }

    private HttpResponse<String> preflight(String path, String origin) {
        return client().exchange(HttpRequest.newBuilder(client().uri(path))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .build());
    }

    private HttpResponse<String> post(String origin, String token) {
        return client().exchange(HttpRequest.newBuilder(client().uri("/graphql"))
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{\"query\": \"%s\"}".formatted(ME)))
                .build());
    }

    private static Optional<String> allowed(HttpResponse<String> response) {
        return response.headers().firstValue("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/oauth2/token"})
    void aBrowserMayAskForThePagesThatAnyCityNames(String path) {
        for (String origin : List.of(PORTAL, OTHER_PORTAL)) {
            HttpResponse<String> answer = preflight(path, origin);
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(allowed(answer)).contains(origin);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                    .hasValueSatisfying(names -> assertThat(names).contains("Authorization", "X-Tenant"));
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
            assertThat(answer.headers().allValues("Vary")).contains("Origin");
        }
        for (String origin : List.of("https://elsewhere.example", "null", PORTAL + ".elsewhere.example")) {
            assertThat(allowed(preflight(path, origin))).isEmpty();
        }
    }

    @Test
    void anAnswerIsReadByThePagesOfItsOwnCityAlone() {
        String token = ofA.token(Map.of());
        HttpResponse<String> own = post(PORTAL, token);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(allowed(own)).contains(PORTAL);
        assertThat(own.headers().allValues("Vary")).contains("Origin", "Accept");
        HttpResponse<String> other = post(OTHER_PORTAL, token);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("FORBIDDEN");
        assertThat(allowed(other)).isEmpty();
        HttpResponse<String> elsewhere = post("https://elsewhere.example", token);
        assertThat(allowed(elsewhere)).isEmpty();
    }

    /** So that its script can tell an expired token from a server that is down. */
    @Test
    void aPageReadsWhyItsTokenIsRefused() {
        HttpResponse<String> answer = post(PORTAL, ofA.token(Map.of("aud", "another")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(allowed(answer)).contains(PORTAL);
    }
}
