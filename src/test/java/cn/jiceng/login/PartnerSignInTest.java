package cn.jiceng.login;

import static cn.jiceng.login.Browser.VERIFIER;
import static cn.jiceng.login.Browser.json;
import static cn.jiceng.login.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.account.AccountClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Users of a partner can do what the program through which they sign in was granted, and no more. */
@ServerTest
class PartnerSignInTest {
    private static final List<String> GRANTED = List.of("grids:read", "organizations:read");
    private static final String ME = "{ me { scopes } }";

    @Autowired
    private TestClient client;

    private AccountClient accounts;
    private Browser browser;

    @BeforeEach
    void open() {
        accounts = new AccountClient(client, "panjin.city-admin");
        browser = new Browser(client.uri("/"));
    }

    private String portal(List<String> scopes) {
        return accounts.registered(
                        Map.of("confidential", false, "redirectUris", List.of(Browser.CALLBACK), "scopes", scopes))
                .path("clientId")
                .asString("");
    }

    private JsonNode tokens(Map<String, String> request, String role) {
        JsonNode user = accounts.user(Map.of("roles", List.of(role)));
        HttpResponse<String> page = browser.get(location(browser.authorize(request)));
        HttpResponse<String> signedIn = browser.submit(
                page, user.path("name").asString(""), user.path("password").asString(""));
        String code = Browser.code(browser.get(location(signedIn)));
        return json(browser.redeem(request.getOrDefault("client_id", ""), code, VERIFIER));
    }

    private Answer ask(JsonNode tokens, String query) {
        String token = tokens.path("access_token").asString("");
        return client.send(query, Map.of(), Map.of("Authorization", "Bearer " + token));
    }

    private static List<String> scopes(Answer me) {
        return me.data().at("/me/scopes").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void theUserOfAPartnerHasTheScopesOfTheClient() {
        JsonNode tokens = tokens(Browser.request(portal(GRANTED)), "PARTNER");
        assertThat(tokens.path("scope").asString("").split(" ")).containsExactlyInAnyOrderElementsOf(GRANTED);
        assertThat(scopes(ask(tokens, ME))).isEqualTo(GRANTED);
        assertThat(ask(tokens, "{ grids { totalCount } organizations { totalCount } }")
                        .errorCode())
                .isEmpty();
        Answer refused = ask(tokens, "{ tenant { name } }");
        assertThat(refused.errorCode()).isEqualTo("FORBIDDEN");
        assertThat(refused.body().at("/errors/0/extensions/scope").asString("")).isEqualTo("tenant:read");
    }

    @Test
    void aPortalMayAskForFewerAndNotForMore() {
        Map<String, String> request = Browser.request(portal(GRANTED));
        request.put("scope", "grids:read");
        JsonNode tokens = tokens(request, "PARTNER");
        assertThat(scopes(ask(tokens, ME))).containsExactly("grids:read");
        assertThat(ask(tokens, "{ organizations { totalCount } }").errorCode()).isEqualTo("FORBIDDEN");
        request.put("scope", "grids:read persons:read");
        assertThat(location(browser.authorize(request)))
                .startsWith(Browser.CALLBACK)
                .contains("error=invalid_scope");
    }

    @Test
    void throughAClientWithoutScopesItReadsWhatIsPublic() {
        JsonNode tokens = tokens(Browser.request(portal(List.of())), "PARTNER");
        assertThat(scopes(ask(tokens, ME))).isEmpty();
        assertThat(ask(tokens, "{ divisions(first: 1) { nodes { name } } }").errorCode())
                .isEmpty();
        assertThat(ask(tokens, "{ grids { totalCount } }").errorCode()).isEqualTo("FORBIDDEN");
    }

    @Test
    void whoWorksForTheCityIsLimitedByNone() {
        Answer me = ask(tokens(Browser.request(portal(GRANTED)), "AUDITOR"), "{ me { scopes } tenant { name } }");
        assertThat(me.errorCode()).isEmpty();
        assertThat(me.data().at("/me/scopes").isNull()).isTrue();
    }
}
