package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** After erasure nobody reads the values, neither now nor in the past, and what the person did stays. */
@ServerTest
class PersonErasureTest {
    private static final String CITY = "yinchuan.city-admin";
    private static final String COMMUNITY = "yinchuan.community-admin";
    private static final String AUDITOR = "yinchuan.auditor";
    private static final List<String> FIELDS = List.of(PersonClient.ALL.split(" "));
    private static final String HISTORY = """
            query($id: ID!) { person(id: $id) { history { nodes { operation fields { field old new } } } } }""";

    @Autowired
    private TestClient client;

    private final String phone = PersonClient.phone();
    private final String idNumber = PersonClient.idNumber();
    private PersonClient persons;
    private String area;
    private String id;

    @BeforeEach
    void registers() {
        persons = new PersonClient(client);
        area = persons.area(COMMUNITY);
        String unit = persons.organization(COMMUNITY, area);
        Map<String, Object> membership = Map.of("since", "2012-07-01", "organizationId", unit);
        id = persons.registered(
                COMMUNITY,
                area,
                Map.of(
                        "phone", phone,
                        "idNumber", idNumber,
                        "address", "测试小区",
                        "unitId", unit,
                        "partyMembership", membership));
    }

    private JsonNode erased(String as) {
        return persons.acted("", as, "personErase", id, Map.of("reason", "本人申请"))
                .path("person");
    }

    @Test
    void everyValueIsGoneAtOnceForEverybody() {
        assertThat(persons.seen(phone, COMMUNITY, id).path("phone").asString()).isEqualTo(phone);
        JsonNode person = erased(CITY);
        assertThat(person.path("state").asString()).isEqualTo("ERASED");
        assertThat(person.path("erasureReason").asString()).isEqualTo("本人申请");
        assertThat(person.path("allowedActions")).isEmpty();
        for (String viewer : List.of(COMMUNITY, CITY, AUDITOR)) {
            JsonNode seen = persons.seen("", viewer, id);
            assertThat(seen.path("area").asString()).isEqualTo(area);
            assertThat(FIELDS)
                    .allSatisfy(field -> assertThat(seen.path(field).isNull()).isTrue());
        }
    }

    @Test
    void historyStaysAndShowsErasedInThePlaceOfTheValues() {
        erased(CITY);
        JsonNode changes =
                client.as(COMMUNITY, HISTORY, Map.of("id", id)).data().at("/person/history/nodes");
        assertThat(changes).hasSize(2);
        assertThat(changes.at("/0/operation").asString()).isEqualTo("personErase");
        assertThat(changes.at("/0/fields")).anySatisfy(field -> {
            assertThat(field.path("field").asString()).isEqualTo("state");
            assertThat(field.path("new").asString()).isEqualTo("ERASED");
        });
        for (JsonNode field : changes.at("/1/fields")) {
            if (FIELDS.contains(field.path("field").asString())) {
                assertThat(field.path("new").asString()).isEqualTo("ERASED");
            }
        }
        assertThat(client.as(
                                COMMUNITY,
                                "query($id: ID!) { node(id: $id, asOf: \"2999-01-01T00:00:00+08:00\") { ... on Person { state name } } }",
                                Map.of("id", id))
                        .data()
                        .at("/node/name")
                        .isNull())
                .isTrue();
    }

    @Test
    void nobodyIsFoundByTheNumbersAndTheyAreFreeAgain() {
        erased(CITY);
        for (var filter : List.of(Map.of("phone", Map.of("eq", phone)), Map.of("idNumber", Map.of("eq", idNumber)))) {
            assertThat(client.as(
                                    COMMUNITY,
                                    "query($filter: PersonFilter) { persons(filter: $filter) { totalCount } }",
                                    Map.of("filter", filter))
                            .data()
                            .at("/persons/totalCount")
                            .asInt())
                    .isZero();
        }
        assertThat(persons.payload(CITY, area, Map.of("idNumber", idNumber)).path("userErrors"))
                .isEmpty();
    }

    @Test
    void onlyASuperiorErasesAndOnlyOnce() {
        assertThat(persons.act("", COMMUNITY, "personErase", id, Map.of("reason", "本人申请"))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        erased("yinchuan.street-admin");
        for (String act : List.of("personErase", "personUpdate", "personReveal")) {
            Map<String, Object> input =
                    switch (act) {
                        case "personErase" -> Map.of("reason", "本人申请");
                        case "personUpdate" -> Map.of("name", "测丙");
                        default -> Map.of("fields", List.of("NAME"), "reason", "核对");
                    };
            assertThat(persons.acted("", CITY, act, id, input)
                            .at("/userErrors/0/code")
                            .asString())
                    .isEqualTo("ILLEGAL_TRANSITION");
        }
    }

    @Test
    void anErasureNeedsAReasonThatNamesNobody() {
        for (String reason : List.of(" ", "电话 " + phone)) {
            JsonNode refused = persons.acted("", CITY, "personErase", id, Map.of("reason", reason));
            assertThat(refused.at("/userErrors/0/field/1").asString()).isEqualTo("reason");
        }
        assertThat(persons.seen(phone, COMMUNITY, id).path("name").asString()).isEqualTo("测甲一");
    }
}
