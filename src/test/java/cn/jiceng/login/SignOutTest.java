package cn.jiceng.login;

import static cn.jiceng.login.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.account.AccountClient;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whoever signs out of one browser is signed out there, on the server too, and nowhere else. */
@ServerTest
class SignOutTest {
    private static final String LOGOUT = "/oauth2/logout";

    @Autowired
    private TestClient client;

    private Portal portal;
    private Browser browser;
    private String name;
    private String password;

    @BeforeEach
    void open() {
        var accounts = new AccountClient(client, "panjin.city-admin");
        portal = Portal.registered(accounts);
        browser = new Browser(client.uri("/"));
        JsonNode user = accounts.user(Map.of());
        name = user.path("name").asString("");
        password = user.path("password").asString("");
    }

    private HttpResponse<String> ask(Map<String, String> parameters) {
        return browser.get(portal.page(LOGOUT, parameters));
    }

    @Test
    void theSessionEndsWithAllThatCameOfIt() {
        JsonNode tokens = portal.tokens(browser, name, password);
        String unused = Browser.code(browser.authorize(Browser.request(portal.id())));
        HttpResponse<String> left =
                browser.fill(ask(Map.of("post_logout_redirect_uri", Portal.AFTER, "state", "a&b")), Map.of());
        assertThat(left.statusCode()).as(left.body()).isEqualTo(303);
        assertThat(location(left)).isEqualTo(Portal.AFTER + "?state=a%26b");
        assertThat(portal.knows(browser)).isFalse();
        assertThat(portal.refreshed(browser, tokens).body()).contains("invalid_grant");
        assertThat(portal.redeemed(browser, unused).body()).contains("invalid_grant");
    }

    /** Whoever has copied it cannot go on with it either. */
    @Test
    void theCookieIsWorthlessOnTheServerToo() {
        HttpResponse<String> page = browser.get(location(browser.authorize(Browser.request(portal.id()))));
        String cookie = browser.submit(page, name, password).headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("login-panjin="))
                .map(value -> value.substring(0, value.indexOf(';')))
                .findFirst()
                .orElseThrow();
        assertThat(withCookie(cookie)).startsWith(Browser.CALLBACK);
        HttpResponse<String> done = browser.fill(ask(Map.of()), Map.of());
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("已退出登录").doesNotContain("<form");
        assertThat(done.headers().allValues("Set-Cookie"))
                .filteredOn(value -> value.startsWith("login-panjin="))
                .singleElement()
                .asString()
                .contains("Max-Age=0", "Path=/oauth2");
        assertThat(withCookie(cookie)).startsWith("/oauth2/login?");
    }

    private String withCookie(String cookie) {
        String request = "/oauth2/authorize?" + Browser.form(Browser.request(portal.id()));
        return location(new Browser(client.uri("/")).get(request, "Cookie", cookie));
    }

    @Test
    void otherBrowsersOfTheUserStaySignedIn() {
        var other = new Browser(client.uri("/"));
        JsonNode tokens = portal.tokens(other, name, password);
        portal.tokens(browser, name, password);
        browser.fill(ask(Map.of()), Map.of());
        assertThat(portal.knows(other)).isTrue();
        assertThat(portal.refreshed(other, tokens).statusCode()).isEqualTo(200);
    }

    @Test
    void noOtherSiteSignsAnybodyOut() {
        portal.tokens(browser, name, password);
        HttpResponse<String> forged = browser.post(portal.page(LOGOUT, Map.of()), Map.of(), Map.of());
        assertThat(location(forged)).isEqualTo(portal.page(LOGOUT, Map.of()));
        assertThat(ask(Map.of()).statusCode()).isEqualTo(200);
        assertThat(portal.knows(browser)).isTrue();
    }

    @Test
    void anAddressThatIsNotRegisteredIsNeverLedTo() {
        for (String to : new String[] {Browser.CALLBACK, Portal.AFTER + "/", "https://elsewhere.example/"}) {
            HttpResponse<String> refused = ask(Map.of("post_logout_redirect_uri", to));
            assertThat(refused.statusCode()).as(to).isEqualTo(400);
            assertThat(location(refused)).isEmpty();
        }
        assertThat(browser.get(LOGOUT + "?client_id=panjin.partner").statusCode())
                .isEqualTo(400);
    }
}
