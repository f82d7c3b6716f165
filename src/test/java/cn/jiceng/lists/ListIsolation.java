package cn.jiceng.lists;

import static cn.jiceng.registration.RegistrationClient.id;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How the fields of the three lists are called to prove that no city sees another's. */
@Component
class ListIsolation implements IsolationFixtures {
    private static final Map<String, String> TYPES = Map.of(
            "Resource", "resource",
            "Need", "need",
            "Project", "project",
            "ProjectClaim", "projectClaim",
            "ProjectReport", "report");

    /** Everything lies in two communities, as a filter by area needs it. */
    @Override
    public Map<String, String> prepare(TestClient client, String as) {
        ListClient lists = ListClient.in(client, as.substring(0, as.indexOf('.')));
        RegistrationClient city = lists.city();
        JsonNode communities =
                city.ask("{ divisions(first: 2, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }", as);
        String here = communities.at("/divisions/nodes/0/code").asString("");
        JsonNode unit = city.unit();
        Map<String, String> names = new HashMap<>(Map.of(
                "<root>", here.substring(0, 6),
                "<here>", here,
                "<unit>", unit.path("code").asString(""),
                "<unitId>", id(unit),
                "<organization>", city.organization()));
        fill(lists, id(unit), communities.at("/divisions/nodes/1/code").asString(""));
        fill(lists, id(unit), here).forEach((name, object) -> names.put('<' + name + '>', id(object)));
        return names;
    }

    /** One object of each type, and a pair of entries that are open. */
    private static Map<String, JsonNode> fill(ListClient lists, String unit, String area) {
        RegistrationClient city = lists.city();
        Map<String, Object> here = Map.of("area", area);
        Map<String, Object> ofUnit = Map.of("area", area, "unitId", unit);
        JsonNode member = city.member(area);
        JsonNode registered =
                city.act("unitRegistrationAccept", city.made("unitRegister", Map.of("unitId", unit, "area", area)));
        Map<String, JsonNode> made = new HashMap<>();
        JsonNode project = claimed(lists, ofUnit, member);
        claimed(lists, ofUnit, registered);
        made.put("registration", member);
        made.put("unitRegistration", registered);
        made.put("resource", lists.resource(ofUnit));
        made.put("need", lists.need(here));
        made.put("raised", lists.need(here));
        made.put("person", member.path("person"));
        made.put("matched", lists.match(lists.need(here), lists.resource(here)));
        made.put("project", project);
        made.put(
                "projectClaim",
                city.node(id(project), "Project", "claim { id }").path("claim"));
        made.put("report", city.act("projectReport", project, Map.of("text", "已走访")));
        city.act("projectReport", project, Map.of("text", "再走访"));
        return made;
    }

    private static JsonNode claimed(ListClient lists, Map<String, Object> offered, JsonNode registration) {
        JsonNode need = lists.match(lists.need(Map.of("area", offered.get("area"))), lists.resource(offered));
        JsonNode project = lists.city().made("projectCreate", Map.of("needId", id(need)));
        lists.city().act("projectClaim", project, Map.of("registrationId", id(registration)));
        return project;
    }

    @Override
    public List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>();
        TYPES.forEach((type, name) ->
                calls.addAll(IsolationCall.nodes(type, "{ node(id: \"<" + name + ">\") { id } }", "/node/id")));
        calls.addAll(IsolatedEntries.lists());
        calls.addAll(IsolatedEntries.acts());
        return calls;
    }
}
