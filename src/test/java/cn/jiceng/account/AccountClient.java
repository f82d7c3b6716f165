package cn.jiceng.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The mutations of users and clients as a city's admin sends them. */
public record AccountClient(TestClient client, String admin) {
    private static final String CREATE = """
            mutation($input: UserCreateInput!) { userCreate(input: $input) {
              user { id name subject roles area state password allowedActions } userErrors { code message field } } }""";
    private static final String REGISTER = """
            mutation($input: ClientRegisterInput!) { clientRegister(input: $input) {
              client { id clientId role confidential secret state redirectUris allowedActions }
              userErrors { code message field } } }""";

    /** A name that nobody has. */
    public static String name() {
        return "u" + UUID.randomUUID();
    }

    public Answer create(Map<String, ?> other) {
        Map<String, Object> input = new HashMap<>(Map.of("name", name(), "roles", List.of("AUDITOR")));
        input.putAll(other);
        return client.as(admin, CREATE, Map.of("input", input));
    }

    /** A user who was made. */
    public JsonNode user(Map<String, ?> other) {
        Answer answer = create(other);
        assertThat(answer.body().at("/data/userCreate/userErrors"))
                .as(answer.body().toString())
                .isEmpty();
        return answer.data().at("/userCreate/user");
    }

    public Answer register(Map<String, ?> other) {
        Map<String, Object> input = new HashMap<>(Map.of("name", name()));
        input.putAll(other);
        return client.as(admin, REGISTER, Map.of("input", input));
    }

    /** A client that was registered. */
    public JsonNode registered(Map<String, ?> other) {
        Answer answer = register(other);
        assertThat(answer.body().at("/data/clientRegister/userErrors"))
                .as(answer.body().toString())
                .isEmpty();
        return answer.data().at("/clientRegister/client");
    }

    /** What becomes of a user or client. */
    public Answer act(String mutation, String type, String id) {
        return client.as(
                admin,
                "mutation($id: ID!) { %s(id: $id) { %s { id state version } userErrors { code message } } }"
                        .formatted(mutation, type),
                Map.of("id", id));
    }
}
