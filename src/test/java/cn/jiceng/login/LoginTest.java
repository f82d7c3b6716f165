package cn.jiceng.login;

import static cn.jiceng.login.Browser.VERIFIER;
import static cn.jiceng.login.Browser.json;
import static cn.jiceng.login.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How the users of a city sign in through a portal: authorization code with PKCE (RFC 7636). */
@ServerTest
class LoginTest {
    private static final String PORTAL = "panjin.portal";
    private static final String ME = "{ me { subject client tenant roles area } }";

    @Autowired
    private TestClient client;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(client.uri("/"));
    }

    private HttpResponse<String> page() {
        return browser.get(location(browser.authorize(Browser.request(PORTAL))));
    }

    @Test
    void aUserSignsInAndGetsATokenThatSaysWhoItIs() {
        String code = browser.code(PORTAL, "street-admin", "demo");
        HttpResponse<String> answer = browser.redeem(PORTAL, code, VERIFIER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String token = json(answer).path("access_token").asString("");
        var me = client.send(ME, Map.of(), Map.of("Authorization", "Bearer " + token))
                .data()
                .path("me");
        assertThat(me.path("subject").asString("")).matches("[0-9a-f-]{36}");
        assertThat(me.path("client").asString("")).isEqualTo(PORTAL);
        assertThat(me.path("tenant").asString("")).isEqualTo("panjin");
        assertThat(me.at("/roles/0").asString("")).isEqualTo("STREET_ADMIN");
        assertThat(me.path("area").asString("")).hasSize(9);
    }

    @Test
    void aCodeIsRedeemedOnceAndOnlyByWhoAskedForIt() {
        String code = browser.code(PORTAL, "auditor", "demo");
        assertThat(browser.redeem(PORTAL, code, VERIFIER + "x").body()).contains("invalid_grant");
        assertThat(browser.redeem("dongcheng.portal", code, VERIFIER).body()).contains("invalid_grant");
        assertThat(browser.redeem(PORTAL, code, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(browser.redeem(PORTAL, code, VERIFIER).body()).contains("invalid_grant");
    }

    @Test
    void whoHasSignedInDoesNotTypeThePasswordAgainForThatCityAlone() {
        browser.code(PORTAL, "auditor", "demo");
        HttpResponse<String> again = browser.authorize(Browser.request(PORTAL));
        assertThat(browser.redeem(PORTAL, Browser.code(again), VERIFIER).statusCode())
                .isEqualTo(200);
        assertThat(location(browser.authorize(Browser.request("dongcheng.portal"))))
                .startsWith("/oauth2/login?");
    }

    @Test
    void thePageIsTheCitysOwnAndNeedsNothingFromElsewhere() {
        HttpResponse<String> page = page();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("盘锦市", "lang=\"zh-CN\"", "autocomplete=\"current-password\"")
                .doesNotContain("<script", "http://", "https://", "{{");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'; style-src 'sha256-")
                        .contains("form-action 'self' http://localhost:3000;", "frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void itsCookiesGoNowhereElse() {
        HttpResponse<String> page = page();
        HttpResponse<String> signedIn = browser.submit(page, "auditor", "demo");
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("login-form=")
                .contains("Path=/oauth2", "HttpOnly", "SameSite=Strict");
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("login-panjin="))
                .singleElement()
                .asString()
                .contains("Path=/oauth2", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void aFormThatAnotherSiteHasMadeIsNotTaken() {
        String action = location(browser.authorize(Browser.request(PORTAL)));
        HttpResponse<String> answer = browser.post(action, Map.of("name", "auditor", "password", "demo"), Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo(action);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("login-panjin"));
    }

    @Test
    void whatIsInTheAddressDoesNotBecomePartOfThePage() {
        Map<String, String> request = Browser.request(PORTAL);
        request.put("state", "\"><script>alert(1)</script>");
        String page = browser.get(location(browser.authorize(request))).body();
        assertThat(page).doesNotContain("<script", "\">alert");
    }

    /** An address that is not registered is never led to, not even with an error. */
    @ParameterizedTest
    @CsvSource({
        "redirect_uri,http://localhost:3000/callback/",
        "redirect_uri,http://localhost:3000/callback?x",
        "redirect_uri,http://localhost:3001/callback",
        "redirect_uri,https://elsewhere.example/callback",
        "client_id,panjin.nobody",
        "client_id,panjin.partner",
        "client_id,nowhere.portal",
        "client_id,portal"
    })
    void aRequestOfAnUnknownClientOrAddressLeadsNowhere(String name, String value) {
        Map<String, String> request = Browser.request(PORTAL);
        request.put(name, value);
        HttpResponse<String> answer = browser.authorize(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(location(answer)).isEmpty();
        assertThat(answer.body()).contains("BAD_REQUEST");
    }

    @ParameterizedTest
    @CsvSource({"code_challenge,", "code_challenge_method,plain", "response_type,token", "scope,openid"})
    void aRequestWithoutPkceOrForMoreThanACodeIsRefused(String name, String value) {
        Map<String, String> request = Browser.request(PORTAL);
        if (value == null) {
            request.remove(name);
        } else {
            request.put(name, value);
        }
        HttpResponse<String> answer = browser.authorize(request);
        assertThat(answer.statusCode() == 400 || location(answer).contains("error="))
                .as(answer + answer.body())
                .isTrue();
    }

    @Test
    void wrongPasswordsLockTheNameAtThatAddressForAWhileWhetherAnybodyHasItOrNot() {
        for (String name : new String[] {"grid-worker-one", "district-admin"}) {
            HttpResponse<String> page = page();
            String wrong = "";
            for (int attempt = 0; attempt < 5; attempt++) {
                HttpResponse<String> answer = browser.submit(page, name, "wrong");
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.body()).contains("用户名或密码不正确");
                wrong = answer.body();
            }
            assertThat(wrong).doesNotContain(name);
            HttpResponse<String> locked = browser.submit(page, name, "demo");
            assertThat(locked.statusCode()).isEqualTo(429);
            assertThat(locked.body()).contains("尝试次数过多");
        }
        HttpResponse<String> other = browser.submit(page(), "city-admin", "demo");
        assertThat(other.statusCode()).isEqualTo(303);
    }

    /** No cookie counts before GraphQL, so no other site can make a browser ask in its user's name. */
    @Test
    void aLoginCookieAuthenticatesNobodyAtGraphQl() {
        HttpResponse<String> signedIn = browser.submit(page(), "auditor", "demo");
        String cookie = signedIn.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("login-panjin="))
                .map(value -> value.substring(0, value.indexOf(';')))
                .findFirst()
                .orElseThrow();
        var answer = client.send(ME, Map.of(), Map.of("Cookie", cookie, "X-Tenant", "panjin"));
        assertThat(answer.data().path("me").isNull()).isTrue();
        assertThat(client.send("{ tenant { code } }", Map.of(), Map.of("Cookie", cookie, "X-Tenant", "panjin"))
                        .errorCode())
                .isEqualTo("UNAUTHENTICATED");
    }
}
