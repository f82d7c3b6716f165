package cn.jiceng;

import cn.jiceng.person.NumberWatch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the server under test as a client does, over HTTP. */
@Lazy
public class TestClient {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final int port;

    public TestClient(@LocalServerPort int port) {
        this.port = port;
    }

    /** An answer with its status. */
    public record Answer(int status, JsonNode body) {
        public JsonNode data() {
            return body.path("data");
        }

        /** The code of the first error, empty without errors. */
        public String errorCode() {
            return body.path("errors").path(0).path("extensions").path("code").asString("");
        }

        public String errorMessage() {
            return body.path("errors").path(0).path("message").asString("");
        }
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Asks without a token, naming a city. */
    public Answer anonymously(String tenant, String query) {
        return send(query, Map.of(), Map.of("X-Tenant", tenant));
    }

    /** Asks as a demo client. */
    public Answer as(String client, String query) {
        return as(client, query, Map.of());
    }

    public Answer as(String client, String query, Map<String, ?> variables) {
        return send(query, variables, Map.of("Authorization", "Bearer " + token(client)));
    }

    /** Asks as somebody who may see these numbers of persons in full; in no other answer may one stand. */
    public Answer seeing(String numbers, String client, String query, Map<String, ?> variables) {
        return send(query, variables, Map.of("Authorization", "Bearer " + token(client), NumberWatch.SEEN, numbers));
    }

    public Answer send(String query, Map<String, ?> variables, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri("/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query, "variables", variables))));
        headers.forEach(request::header);
        HttpResponse<String> response = exchange(request.build());
        NumberWatch.look("the answer to " + query, response.body(), headers.getOrDefault(NumberWatch.SEEN, ""));
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    /** A token of a demo client. */
    public String token(String client) {
        return tokens.computeIfAbsent(client, this::fetchToken);
    }

    private String fetchToken(String client) {
        HttpResponse<String> response = askForToken(client, "demo");
        if (response.statusCode() != 200) {
            throw new IllegalStateException("no token for " + client + ": " + response.body());
        }
        return JSON.readTree(response.body()).path("access_token").asString("");
    }

    /** The answer of the authorization server to a client that proves itself with a secret. */
    public HttpResponse<String> askForToken(String client, String secret) {
        byte[] credentials = (client + ':' + secret).getBytes(StandardCharsets.UTF_8);
        return exchange(HttpRequest.newBuilder(uri("/oauth2/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
    }

    public HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
