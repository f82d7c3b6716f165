package cn.jiceng.lists;

import static cn.jiceng.registration.RegistrationClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Of many who match at once one wins, and the others are told so. */
@ServerTest
class ListConcurrencyTest {
    private static final int AT_ONCE = 12;

    @Autowired
    private TestClient client;

    @Test
    void aResourceIsMatchedOnce() throws Exception {
        ListClient lists = ListClient.in(client, "yinchuan");
        RegistrationClient city = lists.city();
        JsonNode resource = lists.resource();
        List<Callable<JsonNode>> acts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Map<String, Object> variables = Map.of("id", id(lists.need()), "input", Map.of("resourceId", id(resource)));
            acts.add(() -> city.payload(city.admin(), "listEntryMatch", variables));
        }
        List<JsonNode> payloads = RegistrationClient.together(acts);
        assertThat(payloads)
                .extracting(RegistrationClient::error)
                .filteredOn(code -> !code.isEmpty())
                .hasSize(AT_ONCE - 1)
                .containsOnly("CONFLICT");
        assertThat(city.node(id(resource), "Resource", "state need { state }")
                        .at("/need/state")
                        .asString(""))
                .isEqualTo("MATCHED");
    }
}
