package cn.jiceng.lists;

import static cn.jiceng.registration.RegistrationClient.id;

import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The two lists as a client fills them in one city.
 *
 * @param category one of the test's own, so that nothing else is suggested
 */
public record ListClient(RegistrationClient city, String category) {
    public static ListClient in(TestClient client, String city) {
        String own = "T" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        return new ListClient(new RegistrationClient(client, city), own);
    }

    /** What is told of an entry in the demo community, with some values in the place of the usual ones. */
    public Map<String, Object> entry(Map<String, ?> other) {
        Map<String, Object> input =
                new HashMap<>(Map.of("area", city.community(), "title", "法律咨询", "category", category));
        input.putAll(other);
        return input;
    }

    public JsonNode need(Map<String, ?> other) {
        return city.made("needCreate", entry(other));
    }

    public JsonNode need() {
        return need(Map.of());
    }

    public JsonNode resource(Map<String, ?> other) {
        return city.made("resourceCreate", entry(other));
    }

    public JsonNode resource() {
        return resource(Map.of());
    }

    public JsonNode match(JsonNode need, JsonNode resource) {
        return city.act("listEntryMatch", need, Map.of("resourceId", id(resource)));
    }

    /** A new need that is matched with a new resource. */
    public JsonNode matched() {
        return match(need(), resource());
    }

    String state(JsonNode entry, String type) {
        return city.node(id(entry), type, "state").path("state").asString("");
    }

    /** The ids of what is suggested for an entry. */
    List<String> suggested(JsonNode entry, String type) {
        return city.node(id(entry), type, "suggestedMatches(first: 3) { id }")
                .path("suggestedMatches")
                .valueStream()
                .map(RegistrationClient::id)
                .toList();
    }
}
