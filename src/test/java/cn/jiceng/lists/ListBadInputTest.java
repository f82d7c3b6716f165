package cn.jiceng.lists;

import static cn.jiceng.registration.RegistrationClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Everything is refused with a code and a place, and nothing is written. */
@ServerTest
class ListBadInputTest {
    @Autowired
    private TestClient client;

    private ListClient lists;
    private RegistrationClient city;

    @BeforeEach
    void inYinchuan() {
        lists = ListClient.in(client, "yinchuan");
        city = lists.city();
    }

    private void isRefused(String field, Object value) {
        Map<String, Object> input = lists.entry(Map.of(field, value));
        for (String mutation : new String[] {"needCreate", "resourceCreate"}) {
            city.isRefused(mutation, Map.of("input", input), "VALIDATION_FAILED", "input", field);
        }
    }

    @Test
    void whatIsWrongWithAnEntryIsRefused() {
        isRefused("title", " ");
        isRefused("title", "长".repeat(1_000_000));
        isRefused("description", "长".repeat(1001));
        isRefused("category", " ");
        isRefused("category", "长".repeat(41));
        isRefused("quantity", 0);
        isRefused("quantity", -1);
        isRefused("area", city.community().substring(0, 9) + "999");
    }

    @Test
    void textsLeadToNobody() {
        isRefused("title", "联系13800138000");
        isRefused("description", "身份证11010519491231002X");
        JsonNode need = lists.need();
        city.isRefused(
                "listEntryClose",
                Map.of("id", id(need), "input", Map.of("reason", "请拨13800138000")),
                "VALIDATION_FAILED",
                "input",
                "reason");
        assertThat(lists.state(need, "Need")).isEqualTo("OPEN");
    }

    @Test
    void nothingEndsBeforeItBegins() {
        Map<String, Object> turned = lists.entry(Map.of("startsOn", "2026-02-01", "endsOn", "2026-01-31"));
        city.isRefused("needCreate", Map.of("input", turned), "VALIDATION_FAILED", "input", "endsOn");
        JsonNode need = lists.need(Map.of("startsOn", "2026-02-01"));
        city.isRefused(
                "listEntryUpdate",
                Map.of("id", id(need), "input", Map.of("endsOn", "2026-01-31")),
                "VALIDATION_FAILED",
                "input",
                "endsOn");
    }

    @Test
    void communitiesHaveNeeds() {
        Map<String, Object> input = lists.entry(Map.of("area", city.community().substring(0, 9)));
        city.isRefused("needCreate", Map.of("input", input), "VALIDATION_FAILED", "input", "area");
    }

    @Test
    void aResourceHasOneProvider() {
        Map<String, Object> input =
                lists.entry(Map.of("unitId", id(city.unit()), "organizationId", city.organization()));
        city.isRefused("resourceCreate", Map.of("input", input), "VALIDATION_FAILED", "input", "organizationId");
    }

    private void doNotFit(JsonNode need, JsonNode resource, String code) {
        city.isRefused(
                "listEntryMatch",
                Map.of("id", id(need), "input", Map.of("resourceId", id(resource))),
                code,
                "input",
                "resourceId");
    }

    @Test
    void onlyWhatFitsIsMatched() {
        JsonNode need = lists.need(Map.of("endsOn", "2026-12-31"));
        doNotFit(need, lists.resource(Map.of("category", "OTHER")), "VALIDATION_FAILED");
        doNotFit(need, lists.resource(Map.of("area", city.elsewhere(0))), "VALIDATION_FAILED");
        doNotFit(need, lists.resource(Map.of("startsOn", "2027-01-01")), "VALIDATION_FAILED");
        JsonNode closed = lists.resource();
        city.act("listEntryClose", closed, Map.of("reason", "撤回"));
        doNotFit(need, closed, "CONFLICT");
        doNotFit(need, lists.matched().path("resource"), "CONFLICT");
        assertThat(lists.state(need, "Need")).isEqualTo("OPEN");
    }

    @Test
    void aNeedIsMatchedWithNoNeed() {
        JsonNode need = lists.need();
        for (JsonNode other : new JsonNode[] {need, lists.need()}) {
            Map<String, Object> input = Map.of("resourceId", id(other));
            assertThat(city.send(city.admin(), "listEntryMatch", Map.of("id", id(need), "input", input))
                            .errorCode())
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void aNeedIsMatchedOnce() {
        JsonNode need = lists.matched();
        Map<String, Object> input = Map.of("resourceId", id(lists.resource()));
        city.isRefused("listEntryMatch", Map.of("id", id(need), "input", input), "ILLEGAL_TRANSITION");
    }

    @Test
    void suggestionsArePaged() {
        JsonNode need = lists.need();
        String query = "{ node(id: \"%s\") { ... on Need { suggestedMatches(first: %d) { id } } } }";
        assertThat(client.as(city.admin(), query.formatted(id(need), 101)).errorCode())
                .isEqualTo("LIMIT_EXCEEDED");
        lists.resource();
        assertThat(client.as(city.admin(), query.formatted(id(need), -1)).data().at("/node/suggestedMatches"))
                .isEmpty();
    }
}
