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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Users choose their own passwords on a page of the city, which they prove with the one before. */
@ServerTest
class PasswordChangeTest {
    private static final String FRESH = "correct horse battery";

    @Autowired
    private TestClient client;

    private Portal portal;
    private Browser browser;
    private String id;
    private String name;
    private String password;

    @BeforeEach
    void open() {
        var accounts = new AccountClient(client, "panjin.city-admin");
        portal = Portal.registered(accounts);
        browser = new Browser(client.uri("/"));
        JsonNode user = accounts.user(Map.of());
        id = user.path("id").asString("");
        name = user.path("name").asString("");
        password = user.path("password").asString("");
    }

    private HttpResponse<String> change(String old, String fresh, String again) {
        HttpResponse<String> page = browser.get(portal.page("/oauth2/password", Map.of()));
        return browser.fill(page, Map.of("name", name, "password", old, "fresh", fresh, "again", again));
    }

    private boolean opens(String secret) {
        var other = new Browser(client.uri("/"));
        HttpResponse<String> page = other.get(location(other.authorize(Browser.request(portal.id()))));
        return other.submit(page, name, secret).statusCode() == 303;
    }

    @Test
    void theBrowserStaysSignedInAndAllOthersDoNot() {
        var other = new Browser(client.uri("/"));
        JsonNode tokens = portal.tokens(other, name, password);
        HttpResponse<String> done = change(password, FRESH, FRESH);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("密码已修改").doesNotContain("<form", FRESH);
        assertThat(portal.knows(browser)).isTrue();
        assertThat(portal.knows(other)).isFalse();
        assertThat(portal.refreshed(other, tokens).body()).contains("invalid_grant");
        assertThat(opens(password)).isFalse();
        assertThat(opens(FRESH)).isTrue();
    }

    @Test
    void theRecordSaysWhoDidItAndNoPassword() {
        change(password, FRESH, FRESH);
        JsonNode newest = client.as(
                        "panjin.auditor",
                        "query($id: ID!) { node(id: $id) { ... on User { subject history(first: 1) { nodes {"
                                + " actor client operation fields { field } } } } } }",
                        Map.of("id", id))
                .data()
                .path("node");
        JsonNode change = newest.at("/history/nodes/0");
        assertThat(change.path("actor")).isEqualTo(newest.path("subject"));
        assertThat(change.path("client").asString("")).isEqualTo(portal.id());
        assertThat(change.path("operation").asString("")).isEqualTo("passwordChange");
        assertThat(change.path("fields").toString()).isEqualTo("[{\"field\":\"passwordSetAt\"}]");
    }

    @Test
    void whoCameOnTheWayToAPortalGoesOnToIt() {
        String request = Browser.form(Browser.request(portal.id()));
        HttpResponse<String> page = browser.get("/oauth2/login?" + request);
        assertThat(page.body()).contains("href=\"/oauth2/password?");
        HttpResponse<String> changed = browser.fill(
                browser.get("/oauth2/password?" + request),
                Map.of("name", name, "password", password, "fresh", FRESH, "again", FRESH));
        assertThat(location(changed)).startsWith("/oauth2/authorize?");
        assertThat(location(browser.get(location(changed)))).startsWith(Browser.CALLBACK);
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars,elevenchars,不得含有用户名",
        "correct horse battery,correct horse batterie,不一致",
        "<name> and more,<name> and more,不得含有用户名",
        "<old>,<old>,与当前密码不同"
    })
    void anUnfitPasswordIsRefused(String fresh, String again, String message) {
        HttpResponse<String> refused = change(password, filledIn(fresh), filledIn(again));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(message, "<form");
        assertThat(opens(password)).isTrue();
    }

    private String filledIn(String text) {
        return text.replace("<name>", name).replace("<old>", password);
    }

    /** Otherwise the page would be a way around the lock of the other one. */
    @Test
    void wrongPasswordsCountAsForSigningIn() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(change("wrong", FRESH, FRESH).statusCode()).isEqualTo(401);
        }
        assertThat(change(password, FRESH, FRESH).statusCode()).isEqualTo(429);
        assertThat(opens(password)).isFalse();
    }

    @Test
    void aFormThatAnotherSiteHasMadeIsNotTaken() {
        Map<String, String> form = Map.of("name", name, "password", password, "fresh", FRESH, "again", FRESH);
        HttpResponse<String> forged = browser.post(portal.page("/oauth2/password", Map.of()), form, Map.of());
        assertThat(forged.statusCode()).isEqualTo(303);
        assertThat(opens(password)).isTrue();
    }
}
