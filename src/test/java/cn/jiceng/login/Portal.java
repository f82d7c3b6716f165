package cn.jiceng.login;

import static cn.jiceng.login.Browser.json;
import static cn.jiceng.login.Browser.location;

import cn.jiceng.account.AccountClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A portal with a secret, and so with refresh tokens.
 *
 * @param id its client id
 */
record Portal(String id, String secret) {
    static final String AFTER = "http://localhost:3000/bye";

    static Portal registered(AccountClient accounts) {
        JsonNode made = accounts.registered(
                Map.of("redirectUris", List.of(Browser.CALLBACK), "postLogoutRedirectUris", List.of(AFTER)));
        return new Portal(
                made.path("clientId").asString(""), made.path("secret").asString(""));
    }

    private Map<String, String> proof() {
        return Map.of("client_id", id, "client_secret", secret);
    }

    /** The tokens of a user who signs in. */
    JsonNode tokens(Browser browser, String name, String password) {
        return json(redeemed(browser, browser.code(id, name, password)));
    }

    HttpResponse<String> redeemed(Browser browser, String code) {
        return browser.redeem(proof(), code);
    }

    HttpResponse<String> refreshed(Browser browser, JsonNode tokens) {
        return browser.refresh(proof(), tokens.path("refresh_token").asString(""));
    }

    /** Whether a browser need not type the password again. */
    boolean knows(Browser browser) {
        return location(browser.authorize(Browser.request(id))).startsWith(Browser.CALLBACK);
    }

    /** A page of the login with other parameters than the client's id. */
    String page(String path, Map<String, String> more) {
        Map<String, String> query = new HashMap<>(more);
        query.put("client_id", id);
        return path + '?' + Browser.form(query);
    }
}
