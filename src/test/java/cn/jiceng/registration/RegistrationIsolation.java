package cn.jiceng.registration;

import static cn.jiceng.registration.RegistrationClient.id;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationFixtures;
import cn.jiceng.TestClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How the fields of dual registration, and of what is built on it, are called to prove that no city sees another's. */
@Component
class RegistrationIsolation implements IsolationFixtures {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("UnitRegistration", "unitRegistration"),
            Map.entry("MemberRegistration", "registration"),
            Map.entry("ServicePost", "post"),
            Map.entry("PostClaim", "claim"),
            Map.entry("Activity", "activity"),
            Map.entry("CheckIn", "checkIn"),
            Map.entry("ServiceRecord", "record"),
            Map.entry("MemberFeedback", "feedback"),
            Map.entry("Pairing", "pairing"),
            Map.entry("HouseholdAid", "aid"),
            Map.entry("BureauAssignment", "assignment"),
            Map.entry("Secondment", "secondment"));

    /** Everything lies in two communities, as a filter by area needs it. */
    @Override
    public Map<String, String> prepare(TestClient client, String as) {
        var city = new RegistrationClient(client, as.substring(0, as.indexOf('.')));
        JsonNode communities =
                city.ask("{ divisions(first: 2, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }", as);
        String here = communities.at("/divisions/nodes/0/code").asString("");
        String there = communities.at("/divisions/nodes/1/code").asString("");
        JsonNode unit = city.made(
                "unitCreate",
                city.unit(Map.of("code", "ISO-" + UUID.randomUUID().toString().substring(0, 30))));
        Map<String, String> names = new HashMap<>(Map.of(
                "<root>", here.substring(0, 6),
                "<area>", here,
                "<unit>", unit.path("code").asString(""),
                "<unitId>", id(unit),
                "<organization>", city.organization()));
        free(city, here, there);
        fill(city, id(unit), there);
        fill(city, id(unit), here).forEach((name, object) -> names.put('<' + name + '>', id(object)));
        return names;
    }

    /** Ends the assignments of a run before. */
    private static void free(RegistrationClient city, String here, String there) {
        city.ask(
                        "{ bureauAssignments(filter: {area: {in: [\"%s\", \"%s\"]}, endedOn: {isNull: true}}) { nodes { id } } }"
                                .formatted(here, there),
                        city.admin())
                .at("/bureauAssignments/nodes")
                .forEach(open -> city.act("bureauUnassign", open, Map.of("reason", "到期")));
    }

    /** One object of each type. */
    private static Map<String, JsonNode> fill(RegistrationClient city, String unit, String area) {
        Map<String, JsonNode> made = new HashMap<>();
        Map<String, Object> ofUnit = Map.of("unitId", unit, "area", area);
        JsonNode person = city.personIn(area);
        Map<String, Object> activity = new HashMap<>(city.activityToday());
        activity.put("area", area);
        made.put("person", person);
        made.put("unitRegistration", city.made("unitRegister", ofUnit));
        JsonNode member = city.act(
                "memberRegistrationAccept",
                city.made("memberRegister", Map.of("personId", id(person), "unitId", unit, "area", area)));
        Map<String, Object> ofMember = Map.of("registrationId", id(member));
        made.put("registration", member);
        made.put(
                "post",
                city.made("servicePostCreate", Map.of("area", area, "name", "岗位", "programme", "志愿服务", "places", 9)));
        made.put("claim", city.act("servicePostClaim", made.get("post"), ofMember));
        made.put("activity", city.made("activityCreate", activity));
        made.put("checkIn", city.act("activityCheckIn", made.get("activity"), ofMember));
        made.put(
                "record",
                city.made(
                        "serviceRecordSubmit",
                        Map.of("registrationId", id(member), "hours", 1, "activityId", id(made.get("activity")))));
        made.put("feedback", city.act("memberFeedbackGive", member, Map.of("grade", "GOOD")));
        made.put("pairing", city.made("pairingAgree", Map.of("unitId", unit, "area", area, "agreement", "协议")));
        made.put("aid", city.made("householdAidStart", Map.of("unitId", unit, "personId", id(person))));
        made.put("assignment", city.made("bureauAssign", ofUnit));
        made.put(
                "secondment",
                city.made(
                        "secondmentAssign",
                        Map.of("personId", id(person), "unitId", unit, "area", area, "kind", "FIRST_SECRETARY")));
        return made;
    }

    @Override
    public List<IsolationCall> calls() {
        List<IsolationCall> calls = new ArrayList<>();
        TYPES.forEach((type, name) ->
                calls.addAll(IsolationCall.nodes(type, "{ node(id: \"<" + name + ">\") { id } }", "/node/id")));
        calls.addAll(IsolatedLists.calls());
        calls.addAll(IsolatedActs.calls());
        return calls;
    }
}
