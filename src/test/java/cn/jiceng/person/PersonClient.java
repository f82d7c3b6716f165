package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** Persons as a client registers them; none of them exists. */
public record PersonClient(TestClient client) {
    private static final String REGISTER = """
            mutation($input: PersonRegisterInput!) { personRegister(input: $input) {
              person { id version area division { code } name phone idNumber }
              userErrors { code message field } } }""";

    /** A number that nobody has: no area begins with 99. */
    static String idNumber() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String first =
                "99%04d19%02d0101%03d".formatted(random.nextInt(10_000), random.nextInt(100), random.nextInt(1000));
        return first + IdNumber.checkDigit(first);
    }

    Answer register(String as, String area, Map<String, Object> values) {
        Map<String, Object> input = new HashMap<>(values);
        input.putIfAbsent("area", area);
        input.putIfAbsent("name", "测甲一");
        return client.as(as, REGISTER, Map.of("input", input));
    }

    /** The payload of a registration. */
    JsonNode payload(String as, String area, Map<String, Object> values) {
        Answer answer = register(as, area, values);
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().path("personRegister");
    }

    /** The id of a new person of an area. */
    public String registered(String as, String area) {
        return payload(as, area, Map.of()).at("/person/id").asString("");
    }
}
