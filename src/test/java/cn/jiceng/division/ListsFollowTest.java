package cn.jiceng.division;

import static cn.jiceng.registration.RegistrationClient.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.TestClient;
import cn.jiceng.lists.ListClient;
import cn.jiceng.registration.RegistrationClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is on the three lists goes where its community goes; what is closed stays. */
@ReshapedCityTest
class ListsFollowTest {
    private static final String STREET = "210503005";

    @Autowired
    private TestClient client;

    @Test
    void whatIsNotClosedFollows() {
        ListClient lists = ListClient.in(client, DivisionClient.CITY);
        RegistrationClient city = lists.city();
        var divisions = new DivisionClient(client);
        String ended = divisions.inside(STREET).get(0);
        String kept = divisions.inside(STREET).get(1);
        Map<String, Object> here = Map.of("area", ended);
        JsonNode closed = city.act("listEntryClose", lists.need(here), Map.of("reason", "撤回"));
        JsonNode open = lists.need(here);
        JsonNode need = lists.match(lists.need(here), lists.resource(here));
        JsonNode project = city.made("projectCreate", Map.of("needId", id(need)));
        city.act("projectClaim", project, Map.of("registrationId", id(city.member(ended))));

        divisions.done("divisionMerge", ended, Map.of("withCodes", List.of(kept), "intoCode", kept));

        await().until(() -> area(city, open, "Need").equals(kept));
        await().until(() -> area(city, need.path("resource"), "Resource").equals(kept));
        await().until(() -> area(city, project, "Project").equals(kept));
        assertThat(city.node(id(project), "Project", "claim { area }")
                        .at("/claim/area")
                        .asString(""))
                .isEqualTo(kept);
        assertThat(area(city, closed, "Need")).isEqualTo(ended);
    }

    private static String area(RegistrationClient city, JsonNode object, String type) {
        return city.node(id(object), type, "area").path("area").asString("");
    }
}
