package cn.jiceng.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response of the endpoint, as a test looks at it. */
record Answer(HttpResponse<String> response) {
    private static final JsonMapper JSON = new JsonMapper();

    int status() {
        return response.statusCode();
    }

    String text() {
        return response.body();
    }

    @Nullable
    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    String type() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    JsonNode json() {
        return JSON.readTree(text());
    }

    JsonNode error() {
        return json().path("errors").path(0);
    }

    String code() {
        return error().path("extensions").path("code").asString("none");
    }

    /** A refusal: no data, the status, the media type of GraphQL, a message and the code. */
    void isRefused(int expectedStatus, String expectedCode) {
        assertThat(status()).as(text()).isEqualTo(expectedStatus);
        assertThat(type()).startsWith(Browserless.GRAPHQL);
        assertThat(json().has("data")).isFalse();
        assertThat(error().path("message").asString("")).isNotEmpty();
        assertThat(code()).isEqualTo(expectedCode);
    }
}
