package cn.jiceng.platform.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Doing the same thing under the same key is doing it once. */
@ServerTest
class IdempotencyTest {
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
        try (var copies = new KeyCopies(client)) {
            copies.areDoneOnce(20);
        }
    }
}
