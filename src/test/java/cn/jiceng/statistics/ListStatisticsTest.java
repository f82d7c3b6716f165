package cn.jiceng.statistics;

import static cn.jiceng.registration.RegistrationClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.lists.ListClient;
import cn.jiceng.registration.RegistrationClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class ListStatisticsTest {
    @Autowired
    private TestClient client;

    @Test
    void theListsOfADivisionAreCounted() {
        ListClient lists = ListClient.in(client, "yinchuan");
        RegistrationClient city = lists.city();
        String area = city.elsewhere(7);
        Map<String, Object> here = Map.of("area", area);
        lists.need(here);
        city.act("listEntryClose", lists.need(here), Map.of("reason", "撤回"));
        lists.match(lists.need(here), lists.resource(here));
        JsonNode project =
                city.made("projectCreate", Map.of("needId", id(lists.match(lists.need(here), lists.resource(here)))));
        city.act("projectClaim", project, Map.of("registrationId", id(city.member())));
        city.act("projectComplete", project, Map.of("text", "已完成"));
        JsonNode found = city.ask(
                "{ division(code: \"%s\") { listStatistics { needs { state count } resources { state count } matchRate { numerator denominator value } projects { state count } } needs { groups(by: [STATE]) { state count } } } }"
                        .formatted(area),
                city.admin());
        JsonNode counted = found.at("/division/listStatistics");
        assertThat(counted.path("needs").toString())
                .isEqualTo(
                        "[{\"state\":\"OPEN\",\"count\":1},{\"state\":\"MATCHED\",\"count\":1},{\"state\":\"CLOSED\",\"count\":2}]");
        assertThat(counted.path("resources").toString())
                .isEqualTo("[{\"state\":\"OPEN\",\"count\":1},{\"state\":\"MATCHED\",\"count\":1}]");
        assertThat(counted.path("matchRate").toString()).isEqualTo("{\"numerator\":2,\"denominator\":4,\"value\":0.5}");
        assertThat(counted.path("projects").toString()).isEqualTo("[{\"state\":\"DONE\",\"count\":1}]");
        assertThat(found.at("/division/needs/groups")).hasSize(3);
    }
}
