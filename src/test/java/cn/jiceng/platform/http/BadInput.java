package cn.jiceng.platform.http;

import static cn.jiceng.platform.http.Browserless.GRAPHQL;
import static cn.jiceng.platform.http.Browserless.JSON;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import graphql.introspection.IntrospectionQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that every GraphQL server of ours refuses, whatever its schema: it names only what introspection defines.
 *
 * @param headers names and values in turn
 */
record BadInput(String name, byte[] body, String[] headers, int status, String code) {
    /** What is promised for every refusal. */
    private static final Duration PROMISED = Duration.ofSeconds(2);

    private static final int TRIES = 3;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String TYPENAME = "{\"query\":\"{__typename}\"}";

    /**
     * The answer, which comes in the promised time. The machine may be busy with something else, so a slow one is asked for
     * again: what is slow by itself is slow each time.
     */
    Answer sendInTime(Browserless client) {
        for (int tried = 1; true; tried++) {
            try {
                return assertTimeoutPreemptively(PROMISED, () -> client.post(body, headers));
            } catch (AssertionFailedError slow) {
                if (tried == TRIES) {
                    throw slow;
                }
            }
        }
    }

    /** The whole table. */
    static Stream<BadInput> all() {
        return Stream.of(transport(), documents(), limits(), fragments()).flatMap(cases -> cases);
    }

    private static Stream<BadInput> transport() {
        return Stream.of(
                body("malformed JSON", "{\"query\":", 400),
                body("empty body", "", 400),
                body("duplicate key", "{\"query\":\"{__typename}\",\"query\":\"{__typename}\"}", 400),
                body("trailing tokens", TYPENAME + "{}", 400),
                body("JSON nested deeply", "[".repeat(100_000), 400),
                new BadInput("malformed UTF-8", malformedUtf8(), usual(), 400, "BAD_REQUEST"),
                new BadInput(
                        "wrong content type",
                        bytes(TYPENAME),
                        new String[] {"Content-Type", "text/plain"},
                        415,
                        "BAD_REQUEST"),
                new BadInput("11 MB body", new byte[11_000_000], usual(), 413, "LIMIT_EXCEEDED"),
                new BadInput("gzip bomb", gzipBomb(), gzip(), 415, "BAD_REQUEST"),
                body("U+0000 in the query", "{\"query\":\"{__typename} #\\u0000\"}", 400),
                body("U+0000 in a string literal", "{\"query\":\"{__type(name:\\\"\\\\u0000\\\"){name}}\"}", 400),
                body("lone surrogate in the query", "{\"query\":\"{__typename} #\\ud800\"}", 400),
                body(
                        "lone surrogate in a string literal",
                        "{\"query\":\"{__type(name:\\\"\\\\ud800\\\"){name}}\"}",
                        400),
                body(
                        "U+0000 in variables",
                        "{\"query\":\"{__typename}\",\"variables\":{\"a\":[{\"b\":\"\\u0000\"}]}}",
                        422),
                body(
                        "lone surrogate in variables",
                        "{\"query\":\"{__typename}\",\"variables\":{\"a\":\"\\udc00\"}}",
                        422));
    }

    private static Stream<BadInput> documents() {
        return Stream.of(
                document("unknown field", "{__typenam}", 422),
                document("unknown argument", "{__typename(x:1)}", 422),
                document("wrong literal type", "{__type(name:1){name}}", 422),
                document("null for non-null", "{__type(name:null){name}}", 422),
                document("missing argument", "{__type{name}}", 422),
                document("unknown variable type", "query($n:Nope){__typename}", 422),
                document("missing variable", "query($n:String!){__type(name:$n){name}}", 422),
                document("unknown fragment", "{...F}", 422),
                document("defer", "{...@defer{__typename}}", 422),
                document("errors without propagation", "query @experimental_disableErrorPropagation{__typename}", 422));
    }

    private static Stream<BadInput> limits() {
        return Stream.of(
                limit("depth 50", "{__schema{types" + "{ofType".repeat(48) + "{name}" + "}".repeat(50)),
                limit("101 aliases", "{" + times(101, i -> "a" + i + ":__typename ") + "}"),
                limit("500 duplicate fields", "{" + "__typename ".repeat(500) + "}"),
                limit("10,000 directives", "{__typename " + "@include(if:true)".repeat(10_000) + "}"),
                limit("101 directives", "{__typename " + "@skip(if:false)".repeat(101) + "}"),
                limit("15,001 tokens", "{__type(name:" + "[" + "\"x\" ".repeat(15_000) + "]" + "){name}}"),
                limit(
                        "list literal nested deeply",
                        "{__type(name:" + "[".repeat(3_000) + "]".repeat(3_000) + "){name}}"),
                limit("selections nested deeply", "{a".repeat(2_000) + "}".repeat(2_000)),
                limit(
                        "doubling fragments",
                        "{...F0}" + times(30, i -> fragment(i, "...F%d ...F%d")) + "fragment F30 on Query{__typename}"),
                limit(
                        "doubling fields",
                        "{...F0}" + times(19, i -> fragment(i, "a:__schema{...F%d} b:__schema{...F%d}"))
                                + "fragment F19 on Query{__typename}"),
                limit("circular introspection", "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}"),
                limit("introspection twice", "{a:__schema{types{name}} b:__schema{types{name}}}"));
    }

    private static Stream<BadInput> fragments() {
        return Stream.of(
                document("fragment of itself", "{...F} fragment F on Query{__typename ...F}", 422),
                document(
                        "two fragments in a circle",
                        "{...F0}" + fragment(0, "...F%d") + "fragment F1 on Query{...F0}",
                        422),
                document(
                        "doubling fragments in a circle",
                        "{...F0}" + times(12, i -> fragment(i, "a:__schema{...F%d} b:__schema{...F%d}"))
                                + "fragment F12 on Query{...F0}",
                        422),
                document(
                        "fifty fragments in a circle",
                        "{...F0}" + times(50, i -> fragment(i, "...F%d")) + "fragment F50 on Query{...F0}",
                        422),
                limit(
                        "a thousand fragments in a circle",
                        "{...F0}" + times(1_000, i -> fragment(i, "...F%d")) + "fragment F1000 on Query{...F0}"),
                limit(
                        "a thousand fragments in a chain",
                        "{...F0}" + times(1_000, i -> fragment(i, "...F%d")) + "fragment F1000 on Query{__typename}"),
                document(
                        "a thousand unused fragments in a chain",
                        times(1_000, i -> fragment(999 - i, "...F%d"))
                                + "{__typename} fragment F1000 on Query{__typename}",
                        422));
    }

    /** Introspection as tools send it, which no limit may touch. */
    static String goodIntrospection() {
        return IntrospectionQuery.INTROSPECTION_QUERY;
    }

    private static BadInput body(String name, String body, int status) {
        return new BadInput(name, bytes(body), usual(), status, "BAD_REQUEST");
    }

    private static BadInput document(String name, String query, int status) {
        return new BadInput(
                name, bytes(MAPPER.writeValueAsString(Map.of("query", query))), usual(), status, "BAD_REQUEST");
    }

    private static BadInput limit(String name, String query) {
        return new BadInput(
                name, bytes(MAPPER.writeValueAsString(Map.of("query", query))), usual(), 422, "LIMIT_EXCEEDED");
    }

    private static String fragment(int index, String selections) {
        return "fragment F%d on Query{%s}".formatted(index, selections.formatted(index + 1, index + 1));
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static String[] usual() {
        return new String[] {"Content-Type", JSON, "Accept", GRAPHQL};
    }

    private static String[] gzip() {
        return new String[] {"Content-Type", JSON, "Content-Encoding", "gzip"};
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] malformedUtf8() {
        byte[] bytes = bytes("{\"query\":\"{__typename} # ?\"}");
        bytes[bytes.length - 3] = (byte) 0xC0;
        return bytes;
    }

    private static byte[] gzipBomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[20_000_000]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
