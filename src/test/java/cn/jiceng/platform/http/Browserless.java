package cn.jiceng.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client of the endpoint at one port. */
final class Browserless {
    static final String JSON = "application/json";
    static final String GRAPHQL = "application/graphql-response+json";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI endpoint;

    Browserless(int port) {
        this.endpoint = URI.create("http://localhost:" + port + "/graphql");
    }

    /** A POST as the specification has it. */
    Answer query(String query) {
        return request(Map.of("query", query));
    }

    Answer request(Map<String, ?> parameters) {
        return post(MAPPER.writeValueAsString(parameters));
    }

    Answer post(String body, String... headers) {
        return post(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Without headers of its own it sends the usual two. */
    Answer post(byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint).POST(BodyPublishers.ofByteArray(body));
        return send(
                headers.length == 0
                        ? request.headers("Content-Type", JSON, "Accept", GRAPHQL)
                        : request.headers(headers));
    }

    /** A GET with these names and values in the URL. */
    Answer get(Map<String, String> parameters, String... headers) {
        StringBuilder url = new StringBuilder(endpoint.toString()).append('?');
        parameters.forEach((name, value) -> url.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.toString()));
        return send(headers.length == 0 ? request.header("Accept", GRAPHQL) : request.headers(headers));
    }

    Answer method(String method) {
        return send(HttpRequest.newBuilder(endpoint).method(method, BodyPublishers.noBody()));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
