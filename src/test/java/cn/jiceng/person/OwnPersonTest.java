package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TokenMint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What holders see of themselves, of those of their unit, and of those with whom they work. */
@ServerTest
class OwnPersonTest {
    private static final String CITY = "yinchuan.city-admin";
    private static final String COMMUNITY = "yinchuan.community-admin";

    @Autowired
    private TestClient client;

    @Autowired
    private TokenMint mint;

    private final String phone = PersonClient.phone();
    private final String idNumber = PersonClient.idNumber();
    private PersonClient persons;
    private String area;
    private String id;

    @BeforeEach
    void registers() {
        persons = new PersonClient(client);
        area = persons.area(COMMUNITY);
        id = persons.registered(COMMUNITY, area, Map.of("phone", phone, "idNumber", idNumber));
    }

    private JsonNode ask(String role, String inArea, Map<String, String> self, String seen, String query) {
        Map<String, String> headers = new HashMap<>(mint.header("yinchuan", role, inArea, self));
        headers.put(NumberWatch.SEEN, seen);
        TestClient.Answer answer = client.send(query, Map.of(), headers);
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data();
    }

    @Test
    void aResidentSeesEverythingOfItself() {
        String query = "{ me { person { id name phone idNumber } } }";
        JsonNode me = ask("RESIDENT", area, Map.of("person", id), phone + idNumber, query)
                .at("/me/person");
        assertThat(me.path("id").asString()).isEqualTo(id);
        assertThat(me.path("name").asString()).isEqualTo("测甲一");
        assertThat(me.path("phone").asString()).isEqualTo(phone);
        assertThat(me.path("idNumber").asString()).isEqualTo(idNumber);
        assertThat(client.as(CITY, "{ me { person { id } } }")
                        .data()
                        .at("/me/person")
                        .isNull())
                .isTrue();
    }

    @Test
    void aResidentSeesNothingOfOthers() {
        String other = persons.registered(COMMUNITY, area, Map.of("phone", phone));
        JsonNode seen = ask(
                        "RESIDENT",
                        area,
                        Map.of("person", id),
                        "",
                        "{ person(id: \"%s\") { name phone } }".formatted(other))
                .path("person");
        assertThat(seen.path("name").isNull() && seen.path("phone").isNull()).isTrue();
    }

    @Test
    void aLiaisonSeesUnitAndMembershipOfThoseOfTheOwnUnit() {
        String unit = persons.organization(COMMUNITY, area);
        String other = persons.organization(COMMUNITY, area);
        Map<String, Object> values = Map.of("unitId", unit, "partyMembership", Map.of("since", "2012-07-01"));
        String worker = persons.registered(COMMUNITY, area, values);
        String query = "{ person(id: \"%s\") { name unitId partyMember partyMemberSince } }".formatted(worker);
        JsonNode seen = ask("UNIT_LIAISON", "", Map.of("unit", unit), "", query).path("person");
        assertThat(seen.path("name").isNull()).isTrue();
        assertThat(seen.path("unitId").asString()).isEqualTo(unit);
        assertThat(seen.path("partyMemberSince").asString()).isEqualTo("2012-07-01");
        JsonNode foreign =
                ask("UNIT_LIAISON", "", Map.of("unit", other), "", query).path("person");
        assertThat(foreign.path("unitId").isNull()
                        && foreign.path("partyMember").isNull())
                .isTrue();
        assertThat(ask("RESIDENT", "", Map.of("unit", unit), "", query)
                        .at("/person/unitId")
                        .isNull())
                .isTrue();
    }

    /** The right comes from the assignment, and holds for the field of the assignment alone. */
    @Test
    void whoWorksInAGridSeesThereWhomToCall() {
        String colleague = persons.registered(COMMUNITY, area, Map.of("phone", phone, "address", "测试小区"));
        String stranger = persons.registered(COMMUNITY, area);
        String grid = grid();
        assign(grid, id, "DEDICATED");
        assign(grid, colleague, "PART_TIME");
        String query = """
                { node(id: "%s") { ... on Grid { assignments { nodes { person { id name phone address idNumber } } } } }
                  person(id: "%s") { name phone } }""".formatted(grid, colleague);
        JsonNode seen = ask("GRID_WORKER", area, Map.of("person", id), phone + idNumber, query);
        assertThat(byId(seen, colleague).path("phone").asString()).isEqualTo(phone);
        assertThat(byId(seen, colleague).path("name").asString()).isEqualTo("测甲一");
        assertThat(byId(seen, colleague).path("address").isNull()).isTrue();
        assertThat(byId(seen, id).path("idNumber").asString()).as("one's own").isEqualTo(idNumber);
        assertThat(seen.at("/person/phone").isNull())
                .as("the same person elsewhere")
                .isTrue();
        JsonNode outside = ask("GRID_WORKER", area, Map.of("person", stranger), "", query);
        assertThat(byId(outside, colleague).path("phone").isNull()).isTrue();
    }

    private static JsonNode byId(JsonNode data, String person) {
        return data.at("/node/assignments/nodes")
                .valueStream()
                .map(assignment -> assignment.path("person"))
                .filter(found -> found.path("id").asString().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private String grid() {
        return client.as(
                        CITY,
                        "mutation { gridCreate(input: {type: RESIDENTIAL, area: \"%s\", households: 400}) { grid { id } } }"
                                .formatted(area))
                .data()
                .at("/gridCreate/grid/id")
                .asString();
    }

    private void assign(String grid, String person, String role) {
        JsonNode errors = client.as(
                        CITY,
                        "mutation { gridAssign(id: \"%s\", input: {personId: \"%s\", role: %s}) { userErrors { message } } }"
                                .formatted(grid, person, role))
                .data()
                .at("/gridAssign/userErrors");
        assertThat(List.of(errors)).allMatch(JsonNode::isEmpty);
    }
}
