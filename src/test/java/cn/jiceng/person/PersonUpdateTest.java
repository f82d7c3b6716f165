package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is known of a person changes, and its history shows what the viewer may see. */
@ServerTest
class PersonUpdateTest {
    private static final String CITY = "yinchuan.city-admin";
    private static final String COMMUNITY = "yinchuan.community-admin";
    private static final String AUDITOR = "yinchuan.auditor";
    private static final String HISTORY = """
            query($id: ID!) { person(id: $id) { history { nodes { kind operation fields { field old new masked } } } } }""";

    @Autowired
    private TestClient client;

    private final String phone = PersonClient.phone();
    private final String next = PersonClient.phone();
    private PersonClient persons;
    private String area;
    private String unit;

    @BeforeEach
    void connect() {
        persons = new PersonClient(client);
        area = persons.area(COMMUNITY);
        unit = persons.organization(COMMUNITY, area);
    }

    private JsonNode updated(String id, Map<String, ? extends @Nullable Object> input) {
        return persons.acted(phone + next, COMMUNITY, "personUpdate", id, new HashMap<>(input));
    }

    private JsonNode changes(String numbers, String as, String id) {
        return client.seeing(numbers, as, HISTORY, Map.of("id", id)).data().at("/person/history/nodes");
    }

    private static List<String> fields(JsonNode change) {
        return change.path("fields").findValuesAsString("field");
    }

    private static JsonNode field(JsonNode change, String name) {
        return change.path("fields")
                .valueStream()
                .filter(field -> field.path("field").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everythingThatIsKnownIsShownToTheCommunityInFull() {
        String id = persons.registered(
                COMMUNITY,
                area,
                Map.of(
                        "phone",
                        phone,
                        "address",
                        "测试小区3号楼",
                        "unitId",
                        unit,
                        "partyMembership",
                        Map.of("since", "2012-07-01", "organizationId", unit)));
        JsonNode person = persons.seen(phone, COMMUNITY, id);
        assertThat(person.path("name").asString()).isEqualTo("测甲一");
        assertThat(person.path("phone").asString()).isEqualTo(phone);
        assertThat(person.path("address").asString()).isEqualTo("测试小区3号楼");
        assertThat(person.path("partyMember").isBoolean()).isTrue();
        assertThat(person.path("partyMember").asBoolean()).isTrue();
        assertThat(person.path("partyMemberSince").asString()).isEqualTo("2012-07-01");
        assertThat(person.path("partyOrganizationId").asString()).isEqualTo(unit);
        assertThat(person.path("unitId").asString()).isEqualTo(unit);
        JsonNode masked = persons.seen("", AUDITOR, id);
        assertThat(masked.path("address").asString()).isEqualTo("测试小****");
        assertThat(masked.path("partyMember").asBoolean()).isTrue();
        assertThat(masked.path("partyMemberSince").asString()).isEqualTo("2012-01-01");
        assertThat(masked.path("partyOrganizationId").isNull()).isTrue();
        assertThat(masked.path("unitId").isNull()).isTrue();
        assertThat(persons.seen("", CITY, id).path("address").isNull()).isTrue();
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsNullGoes() {
        String id = persons.registered(
                COMMUNITY, area, Map.of("phone", phone, "address", "测试小区", "partyMembership", Map.of()));
        Map<String, @Nullable Object> input = new HashMap<>(Map.of("name", "测乙二"));
        input.put("address", null);
        input.put("partyMembership", null);
        JsonNode person = updated(id, input).path("person");
        assertThat(person.path("version").asInt()).isEqualTo(1);
        assertThat(person.path("name").asString()).isEqualTo("测乙二");
        assertThat(person.path("phone").asString()).isEqualTo(phone);
        assertThat(person.path("address").isNull()).isTrue();
        assertThat(person.path("partyMember").asBoolean(true)).isFalse();
    }

    @Test
    void historyShowsWhatTheViewerMaySeeAndNothingThatDidNotChange() {
        String id = persons.registered(COMMUNITY, area, Map.of("phone", phone, "address", "测试小区3号楼"));
        assertThat(updated(id, Map.of("phone", next, "address", "测试小区3号楼")).path("userErrors"))
                .isEmpty();
        JsonNode change = changes(phone + next, COMMUNITY, id).path(0);
        assertThat(fields(change)).containsExactly("phone");
        JsonNode full = field(change, "phone");
        assertThat(full.path("old").asString()).isEqualTo(phone);
        assertThat(full.path("new").asString()).isEqualTo(next);
        assertThat(full.path("masked").asBoolean()).isFalse();
        JsonNode masked = field(changes("", AUDITOR, id).path(0), "phone");
        assertThat(masked.path("old").asString()).isEqualTo("199****" + phone.substring(7));
        assertThat(masked.path("new").asString()).isEqualTo("199****" + next.substring(7));
        assertThat(masked.path("masked").asBoolean()).isTrue();
        JsonNode hidden = field(changes("", CITY, id).path(1), "address");
        assertThat(hidden.path("new").isNull()).isTrue();
        assertThat(hidden.path("masked").asBoolean()).isTrue();
    }

    @Test
    void aPersonIsFoundByTheNewNumberAndNoLongerByTheOld() {
        String oldId = PersonClient.idNumber();
        String newId = PersonClient.idNumber();
        String id = persons.registered(COMMUNITY, area, Map.of("idNumber", oldId));
        assertThat(updated(id, Map.of("idNumber", newId)).path("userErrors")).isEmpty();
        String find = "query($id: String!) { persons(filter: {idNumber: {eq: $id}}) { totalCount } }";
        assertThat(client.as(COMMUNITY, find, Map.of("id", oldId))
                        .data()
                        .at("/persons/totalCount")
                        .asInt())
                .isZero();
        assertThat(client.as(COMMUNITY, find, Map.of("id", newId))
                        .data()
                        .at("/persons/totalCount")
                        .asInt())
                .isEqualTo(1);
        String other = persons.registered(COMMUNITY, area, Map.of("idNumber", oldId));
        assertThat(updated(other, Map.of("idNumber", newId))
                        .at("/userErrors/0/code")
                        .asString())
                .isEqualTo("CONFLICT");
    }

    @ParameterizedTest
    @CsvSource({"phone, 199000012345", "idNumber, 990000190001010017", "address, ' '", "name, ''", "name,"})
    void aWrongValueIsNamed(String field, @Nullable String value) {
        String id = persons.registered(COMMUNITY, area);
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put(field, value);
        JsonNode refused = updated(id, input);
        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("VALIDATION_FAILED");
        assertThat(refused.at("/userErrors/0/field/1").asString()).isEqualTo(field);
    }

    @Test
    void nobodyJoinsThePartyTomorrow() {
        String id = persons.registered(COMMUNITY, area);
        assertThat(updated(id, Map.of("partyMembership", Map.of("since", "2999-01-01")))
                        .at("/userErrors/0/field/1")
                        .asString())
                .isEqualTo("partyMembership");
    }

    @Test
    void aUnitIsOneThatTheCityHas() {
        String id = persons.registered(COMMUNITY, area);
        for (String wrong :
                List.of(id, persons.organization("panjin.community-admin", persons.area("panjin.community-admin")))) {
            Answer refused = persons.act("", COMMUNITY, "personUpdate", id, Map.of("unitId", wrong));
            assertThat(refused.errorCode()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void aStaleVersionAndAnotherAreaAreRefused() {
        String id = persons.registered(CITY, "640106");
        assertThat(persons.act("", COMMUNITY, "personUpdate", id, Map.of("name", "测丙"))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        JsonNode stale = client.as(
                        CITY,
                        "mutation($id: ID!) { personUpdate(id: $id, expectedVersion: 7, input: {name: \"测丙\"}) { userErrors { code } } }",
                        Map.of("id", id))
                .data();
        assertThat(stale.at("/personUpdate/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
    }
}
