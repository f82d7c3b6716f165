package cn.jiceng.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's browser, with cookies and no scripts, on the way from a portal through the page for signing in. */
final class Browser {
    static final String CALLBACK = "http://localhost:3000/callback";
    static final String VERIFIER = "a-verifier-of-at-least-43-characters-as-rfc-7636-has-it";

    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");

    private final String server;
    private final HttpClient http;

    Browser(URI server) {
        this(server, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    private Browser(URI server, HttpClient http) {
        this.server = server.toString().replaceFirst("/$", "");
        this.http = http;
    }

    /** The same browser, led to another server of the same name. */
    Browser at(URI other) {
        return new Browser(other, http);
    }

    /** What a portal sends its users to. */
    static Map<String, String> request(String client) {
        return new HashMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                client,
                "redirect_uri",
                CALLBACK,
                "state",
                "x-state",
                "code_challenge",
                challenge(),
                "code_challenge_method",
                "S256"));
    }

    HttpResponse<String> authorize(Map<String, String> request) {
        return get("/oauth2/authorize?" + form(request));
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server + path));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Fills in the form of a page. */
    HttpResponse<String> submit(HttpResponse<String> page, String name, String password) {
        return fill(page, Map.of("name", name, "password", password));
    }

    /** Sends the form of a page with what is filled in. */
    HttpResponse<String> fill(HttpResponse<String> page, Map<String, String> values) {
        Map<String, String> form = new HashMap<>(values);
        form.put("_csrf", found(HIDDEN, page));
        return post(found(ACTION, page), form, Map.of());
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        var matcher = pattern.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return HtmlUtils.htmlUnescape(matcher.group(1));
    }

    HttpResponse<String> post(String path, Map<String, String> form, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form)));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** Signs in and comes back to the portal with a code. */
    String code(String client, String name, String password) {
        HttpResponse<String> toPage = authorize(request(client));
        assertThat(toPage.statusCode()).as(toPage.body()).isEqualTo(303);
        HttpResponse<String> signedIn = submit(get(location(toPage)), name, password);
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(303);
        return code(get(location(signedIn)));
    }

    static String code(HttpResponse<String> back) {
        assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
        assertThat(location(back)).startsWith(CALLBACK + '?');
        var parameters =
                UriComponentsBuilder.fromUriString(location(back)).build().getQueryParams();
        assertThat(parameters.getFirst("state")).isEqualTo("x-state");
        return String.valueOf(parameters.getFirst("code"));
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    /** What the token endpoint answers to a public client. */
    HttpResponse<String> redeem(String client, String code, String verifier) {
        return redeem(Map.of("client_id", client, "code_verifier", verifier), code);
    }

    /** What it answers to a client that proves itself. */
    HttpResponse<String> redeem(Map<String, String> proof, String code) {
        Map<String, String> form =
                new HashMap<>(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK));
        form.put("code_verifier", VERIFIER);
        form.putAll(proof);
        return post("/oauth2/token", form, Map.of());
    }

    HttpResponse<String> refresh(Map<String, String> proof, String token) {
        Map<String, String> form = new HashMap<>(Map.of("grant_type", "refresh_token", "refresh_token", token));
        form.putAll(proof);
        return post("/oauth2/token", form, Map.of());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + '=' + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
