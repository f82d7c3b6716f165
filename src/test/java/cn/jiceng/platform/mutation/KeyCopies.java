package cn.jiceng.platform.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Sends the same mutation under the same key many times at once. */
record KeyCopies(TestClient client, ExecutorService threads) implements AutoCloseable {
    private static final int COPIES = 10;
    private static final String ADMIN = "panjin.city-admin";
    private static final String CREATE = """
            mutation($input: OrganizationCreateInput!) { organizationCreate(input: $input) {
              organization { id version createdAt } userErrors { code } } }""";

    KeyCopies(TestClient client) {
        this(client, Executors.newFixedThreadPool(COPIES));
    }

    /** Ten copies each of as many creations as there are keys have one effect and one answer a key. */
    void areDoneOnce(int keys) throws Exception {
        String prefix = "K-" + UUID.randomUUID().toString().substring(0, 8);
        long before = organizations();
        for (int key = 0; key < keys; key++) {
            List<JsonNode> answers = together("%s-%d".formatted(prefix, key));
            assertThat(answers.getFirst()
                            .at("/organizationCreate/organization/id")
                            .isString())
                    .as(answers.toString())
                    .isTrue();
            assertThat(answers).hasSize(COPIES).containsOnly(answers.getFirst());
        }
        assertThat(organizations() - before).isEqualTo(keys);
    }

    private long organizations() {
        return client.as(ADMIN, "{ organizations(filter: {code: {startsWith: \"K-\"}}) { totalCount } }")
                .data()
                .at("/organizations/totalCount")
                .asLong();
    }

    private List<JsonNode> together(String code) throws Exception {
        Callable<JsonNode> copy = () -> client.send(
                        CREATE,
                        Map.of(
                                "input",
                                Map.of(
                                        "code", code,
                                        "name", "支部",
                                        "type", "SOCIAL_ORG",
                                        "form", "BRANCH",
                                        "area", "211102002")),
                        Map.of("Authorization", "Bearer " + client.token(ADMIN), "Idempotency-Key", code))
                .body()
                .path("data");
        List<JsonNode> answers = new ArrayList<>();
        for (Future<JsonNode> answer : threads.invokeAll(Collections.nCopies(COPIES, copy))) {
            answers.add(answer.get());
        }
        return answers;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
