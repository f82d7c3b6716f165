package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Errors of the engine quote what the client wrote, and never a number of a person. */
@ServerTest
class QuotedNumbersTest {
    private static final String PHONE = "19900005678";
    private static final String ID_NUMBER = "990000190001010016";

    @Autowired
    private TestClient client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutation { personRegister(input: {area: \"640104\", name: \"测\", phone: %s}) { userErrors { code } } }",
                "mutation { personUpdate(id: \"%s\", input: {}) { userErrors { code } } }",
                "mutation { personUpdate(id: \"x\", expectedVersion: %s, input: {}) { userErrors { code } } }",
                "{ persons(filter: {phone: {eq: %s}}) { totalCount } }",
                "{ persons(filter: {state: {eq: \"%s\"}}) { totalCount } }",
                "{ persons(filter: {phone: {eq: \"%s\"}) { totalCount } }",
                "{ persons(first: %s) { totalCount } }",
                "{ persons(after: \"%s\") { nodes { id } } }",
                "{ person(id: %s) { name } }",
                "{ person(id: \"%s\") { name } } %s",
                "%s",
                "{ accessLog(filter: {at: {gt: \"%s\"}}) { totalCount } }",
                "mutation { personRegister(input: {area: \"%s\", name: \"测\"}) { userErrors { code message } } }"
            })
    void aNumberInADocumentIsNotRepeated(String document) {
        for (String number : new String[] {PHONE, ID_NUMBER}) {
            Answer answer = client.as("yinchuan.city-admin", document.replace("%s", number));
            assertThat(answer.body().toString())
                    .containsAnyOf("\"errors\"", "\"userErrors\":[{")
                    .doesNotContain(number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "idNumber", "partyMembership", "unitId", "area", PHONE})
    void aNumberInAVariableIsNotRepeated(String field) {
        for (Object value : new Object[] {Long.valueOf(PHONE), Map.of(PHONE, ID_NUMBER), PHONE}) {
            Map<String, Object> input = new HashMap<>(Map.of("name", "测", "area", "640104"));
            input.put(field, value);
            Answer answer = client.as(
                    "yinchuan.city-admin",
                    "mutation($input: PersonRegisterInput!) { personRegister(input: $input) { person { phone } userErrors { code message } } }",
                    Map.of("input", input));
            assertThat(answer.body().toString()).doesNotContain(PHONE);
        }
    }
}
