package cn.jiceng.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bad input is refused quickly and clearly, tells nothing of the server's inside, and leaves the server as it was. */
@AgainstTinyServer
class BadInputTest {
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat \\w+\\.|\\b(java|graphql|org|cn|tools)\\.\\w+|HashMap|\\{value=|classification");

    @LocalServerPort
    private int port;

    private Browserless client;

    @BeforeEach
    void connect() {
        client = new Browserless(port);
    }

    static Stream<BadInput> all() {
        return BadInput.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedWithACodeAndTheNextGoodRequestWorks(BadInput input) {
        Answer answer = input.sendInTime(client);
        assertThat(answer.status()).as(answer.text()).isEqualTo(input.status());
        assertThat(answer.code()).as(answer.text()).isEqualTo(input.code());
        assertThat(answer.text()).doesNotContainPattern(INSIDE);
        assertThat(client.query("{__typename}").status()).isEqualTo(200);
    }

    @Test
    void everyPassedLimitIsNamedWithWhatIsAllowedAndFound() {
        Answer answer = client.query("{" + "hello ".repeat(500) + "}");
        assertThat(answer.error().at("/extensions/limit").asString()).isEqualTo("repeats");
        assertThat(answer.error().at("/extensions/allowed").asInt()).isEqualTo(100);
        assertThat(answer.error().at("/extensions/found").asInt()).isEqualTo(500);
    }

    @Test
    void complexityMultipliesPagesDownAndReadsVariables() {
        String query = "query($n:Int){items(first:$n){nodes{items(first:$n){nodes{items(first:$n){nodes{hello}}}}}}}";
        assertThat(client.request(Map.of("query", query, "variables", Map.of("n", 10)))
                        .status())
                .isEqualTo(200);
        Answer answer = client.request(Map.of("query", query, "variables", Map.of("n", 100)));
        assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
        // 1 + 100 x (1 + 1 + 100 x (1 + 1 + 100 x (1 + 1)))
        assertThat(answer.error().at("/extensions/found").asLong()).isEqualTo(2_020_201L);
    }

    @Test
    void complexityOfIdsIsTheirNumber() {
        String query = "query($ids:[ID!]!){nodes(ids:$ids){items(first:100){nodes{items(last:100){nodes{hello}}}}}}";
        assertThat(client.request(Map.of("query", query, "variables", Map.of("ids", new int[] {1})))
                        .code())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void unknownFieldSuggestsNothing() {
        assertThat(client.query("{helo}").error().path("message").asString())
                .isEqualTo("Field 'helo' in type 'Query' is undefined");
    }

    @Test
    void aKindOfOperationThatIsNotServedIsToldInAPlainSentence() {
        assertThat(client.query("subscription{hello}").error().path("message").asString())
                .startsWith("The 'Subscription' operation is not supported");
    }

    @Test
    void wrongVariablesAreRefusedWithoutNamesOfClasses() {
        String query = "query($n:Int,$c:Color,$b:Box){color(c:$c) box(in:$b) number(n:1) hello @skip(if:false)}";
        for (Object wrong : new Object[] {Map.of("a", 1), new int[] {1}, "x", true, 1.5}) {
            for (String name : new String[] {"c", "b"}) {
                Answer answer =
                        client.request(Map.of("query", query.replace("$n:Int,", ""), "variables", Map.of(name, wrong)));
                assertThat(answer.status()).as(answer.text()).isEqualTo(422);
                assertThat(answer.code()).isEqualTo("BAD_REQUEST");
                assertThat(answer.text()).doesNotContainPattern(INSIDE).doesNotContain("ArrayList");
            }
        }
    }

    @Test
    void unknownEnumAndNullForNonNullAreRefused() {
        assertThat(client.query("{color(c:BLUE)}").code()).isEqualTo("BAD_REQUEST");
        assertThat(client.query("{box(in:{size:null})}").status()).isEqualTo(422);
        assertThat(client.query("{number(n:null)}").status()).isEqualTo(422);
    }

    @Test
    void rareCharactersAndNamesWithDotsAreFine() {
        Answer answer = client.request(Map.of(
                "query",
                "query($n:String){a:hello(name:$n) b:hello(name:\"\\uD842\\uDFB7\")}",
                "variables",
                Map.of("n", "𠮷·买买提")));
        assertThat(answer.json().at("/data/a").asString()).isEqualTo("𠮷·买买提");
        assertThat(answer.json().at("/data/b").asString()).isEqualTo("𠮷");
    }

    @Test
    void fullIntrospectionOfToolsWorks() {
        Answer answer = client.query(BadInput.goodIntrospection());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
