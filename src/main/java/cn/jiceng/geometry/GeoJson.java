package cn.jiceng.geometry;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The value of the scalar {@code GeoJson}: some JSON object, which {@link Outline#of} tells to be an area or not.
 *
 * @param json the object as the client wrote it
 */
public record GeoJson(JsonNode json) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads what {@link #toString} wrote. */
    public static GeoJson parse(String text) {
        return new GeoJson(JSON.readTree(text));
    }

    /** @param value maps, lists, numbers and texts */
    static GeoJson of(Object value) throws JacksonException {
        return new GeoJson(JSON.valueToTree(value));
    }

    /** The same as maps, lists, numbers and texts. */
    Object value() {
        return JSON.treeToValue(json, Object.class);
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(json);
    }
}
