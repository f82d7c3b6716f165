package cn.jiceng.platform.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Doing the same thing under the same key is doing it once. */
@ServerTest
class IdempotencyTest {
    private static final int KEYS = 20;
    private static final int COPIES = 10;
    private static final String ADMIN = "panjin.city-admin";

    @Autowired
    private TestClient client;

    private static String creation(String code) {
        return """
                organizationCreate(input: {code: "%s", name: "支部", type: SOCIAL_ORG, form: BRANCH, area: "211102002"})""".formatted(code);
    }

    private static String mutation(String code) {
        return "mutation { %s { organization { id version } userErrors { code } } }".formatted(creation(code));
    }

    private Answer send(String document, String key) {
        return client.send(
                document, Map.of(), Map.of("Authorization", "Bearer " + client.token(ADMIN), "Idempotency-Key", key));
    }

    private static String newCode() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aRepeatGetsTheSameAnswer() {
        String document = mutation(newCode());
        String key = newCode();
        JsonNode first = send(document, key).data();
        assertThat(first.at("/organizationCreate/organization/id").isString()).isTrue();
        assertThat(send(document, key).data()).isEqualTo(first);
        assertThat(send(document, newCode())
                        .data()
                        .at("/organizationCreate/userErrors/0/code")
                        .asString(""))
                .isEqualTo("CONFLICT");
    }

    @Test
    void aRepeatShowsTheObjectAsItWasThen() {
        String document = mutation(newCode()).replace("id version", "id version name state formalMembers");
        String key = newCode();
        JsonNode first = send(document, key).data();
        client.as(
                ADMIN,
                "mutation { organizationUpdate(id: \"%s\", input: {name: \"改名\"}) { userErrors { code } } }"
                        .formatted(
                                first.at("/organizationCreate/organization/id").asString("")));
        assertThat(send(document, key).data()).isEqualTo(first);
    }

    @Test
    void aKeyIsForOneActWithItsArguments() {
        String key = newCode();
        send(mutation(newCode()), key);
        assertThat(send(mutation(newCode()), key)
                        .data()
                        .at("/organizationCreate/userErrors/0/code")
                        .asString(""))
                .isEqualTo("KEY_REUSED");
    }

    @Test
    void whatWasRefusedLeavesNoKey() {
        String key = newCode();
        String refused = mutation("not a code");
        assertThat(send(refused, key)
                        .data()
                        .at("/organizationCreate/userErrors/0/code")
                        .asString(""))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(send(mutation(newCode()), key).data().at("/organizationCreate/userErrors"))
                .isEmpty();
    }

    @Test
    void severalMutationsOfADocumentHaveKeysOfTheirOwn() {
        String document = """
                mutation {
                  a: %s @idempotent(key: "%s") { organization { id } }
                  b: %s @idempotent(key: "%s") { organization { id } }
                }""".formatted(creation(newCode()), newCode(), creation(newCode()), newCode());
        JsonNode first = client.as(ADMIN, document).data();
        assertThat(first.at("/a/organization/id")).isNotEqualTo(first.at("/b/organization/id"));
        assertThat(client.as(ADMIN, document).data()).isEqualTo(first);
    }

    @Test
    void copiesThatComeTogetherAreDoneOnce() throws Exception {
        List<Callable<List<JsonNode>>> all = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            String document = mutation(newCode());
            String key = newCode();
            all.add(() -> together(document, key));
        }
        for (Callable<List<JsonNode>> copies : all) {
            List<JsonNode> answers = copies.call();
            assertThat(answers.getFirst()
                            .at("/organizationCreate/organization/id")
                            .isString())
                    .as(answers.toString())
                    .isTrue();
            assertThat(answers).containsOnly(answers.getFirst());
        }
    }

    private List<JsonNode> together(String document, String key) throws Exception {
        try (var threads = Executors.newFixedThreadPool(COPIES)) {
            List<Callable<JsonNode>> copies = new ArrayList<>();
            for (int i = 0; i < COPIES; i++) {
                copies.add(() -> send(document, key).body().path("data"));
            }
            List<JsonNode> answers = new ArrayList<>();
            for (Future<JsonNode> answer : threads.invokeAll(copies)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
