package cn.jiceng.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Attachments as a client prepares, uploads and downloads them. */
public record AttachmentClient(TestClient client, String as) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PREPARE = """
            mutation($input: AttachmentPrepareInput!) { attachmentPrepare(input: $input) {
              attachment { id name contentType size sha256 uploadUrl url } userErrors { code field message } } }""";

    /** What is sent to an address, and how it is answered. */
    public record Sent(int status, JsonNode body) {
        String code() {
            return body.at("/errors/0/extensions/code").asString("");
        }

        String reason() {
            return body.at("/errors/0/extensions/reason").asString("");
        }
    }

    Answer send(Map<String, ?> other) {
        Map<String, Object> input = new HashMap<>(Map.of("contentType", "image/jpeg", "size", 100));
        input.putAll(other);
        return client.as(as, PREPARE, Map.of("input", input));
    }

    JsonNode payload(Map<String, ?> other) {
        Answer answer = send(other);
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path("attachmentPrepare");
    }

    /** One that is not refused. */
    public JsonNode prepared(Map<String, ?> other) {
        JsonNode payload = payload(other);
        assertThat(payload.path("userErrors")).as(payload.toString()).isEmpty();
        return payload.path("attachment");
    }

    /** The id of a photo that was uploaded. */
    public String uploaded() {
        byte[] photo = Pictures.photo();
        JsonNode prepared = prepared(Map.of("size", photo.length, "name", "井盖.jpg"));
        assertThat(put(prepared.path("uploadUrl").asString(""), photo).status()).isEqualTo(204);
        return prepared.path("id").asString("");
    }

    public Sent put(String url, byte[] file) {
        HttpResponse<byte[]> response =
                exchange(HttpRequest.newBuilder(client.uri(url)).PUT(BodyPublishers.ofByteArray(file)));
        return sent(response);
    }

    static Sent sent(HttpResponse<byte[]> response) {
        return new Sent(
                response.statusCode(),
                JsonMapper.shared()
                        .readTree(
                                response.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : response.body()));
    }

    public HttpResponse<byte[]> get(String url) {
        return exchange(HttpRequest.newBuilder(client.uri(url)).GET());
    }

    private static HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
