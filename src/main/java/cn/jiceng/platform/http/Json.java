package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON of requests and responses: strict in reading (no duplicate key, nothing after the value). */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(Object.class);
    private static final ObjectWriter WRITER = MAPPER.writer();

    private Json() {}

    /** The value that the text holds; {@code what} is named in the refusal of a text that holds none. */
    static @Nullable Object read(String what, String text) {
        try {
            return READER.readValue(text);
        } catch (JacksonException malformed) {
            throw new Problem(ErrorCode.BAD_REQUEST, message(what, malformed.getLocation()));
        }
    }

    static byte[] write(Object value) {
        return WRITER.writeValueAsBytes(value);
    }

    private static String message(String what, @Nullable TokenStreamLocation place) {
        return place == null
                ? "%s is not valid JSON.".formatted(what)
                : "%s is not valid JSON (line %d, column %d).".formatted(what, place.getLineNr(), place.getColumnNr());
    }
}
