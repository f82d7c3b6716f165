package cn.jiceng.platform.graphql;

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
}
