package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The persons of an area, and how one is found among them. */
@ServerTest
class PersonsTest {
    private static final String CITY = "yinchuan.city-admin";
    private static final String COMMUNITY = "yinchuan.community-admin";
    private static final String AUDITOR = "yinchuan.auditor";
    private static final String ELSEWHERE = "640106";
    private static final String PHONE = PersonClient.phone();
    private static final String ID_NUMBER = PersonClient.idNumber();

    private static final String FIND =
            "query($filter: PersonFilter) { persons(filter: $filter, last: 100) { totalCount nodes { id area name phone idNumber } } }";

    @Autowired
    private TestClient client;

    private PersonClient persons;

    @BeforeEach
    void connect() {
        persons = new PersonClient(client);
    }

    private Answer found(String as, String field, String value) {
        return client.seeing(PHONE, as, FIND, Map.of("filter", Map.of(field, Map.of("eq", value))));
    }

    @Test
    void aClerkSeesThoseOfTheOwnAreaAndNobodyElseWhateverIsAskedFor() {
        String area = persons.area(COMMUNITY);
        String own = persons.registered(CITY, area);
        String other = persons.registered(CITY, ELSEWHERE);
        for (Object filter : List.of(
                Map.of(),
                Map.of("or", List.of(Map.of("area", Map.of("startsWith", "64")), Map.of())),
                Map.of("area", Map.of("in", List.of(area, ELSEWHERE))))) {
            List<String> ids = ids(client.as(
                    COMMUNITY,
                    "query($filter: PersonFilter) { persons(filter: $filter, last: 100, orderBy: [{field: CREATED_AT}]) { nodes { id } } }",
                    Map.of("filter", filter)));
            assertThat(ids).contains(own).doesNotContain(other);
        }
        assertThat(ids(client.as(CITY, "{ persons(last: 100, orderBy: [{field: CREATED_AT}]) { nodes { id } } }")))
                .contains(own, other);
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data().at("/persons/nodes").findValuesAsString("id");
    }

    @Test
    void aCommunityFindsSomebodyByTheWholePhoneOrIdNumber() {
        String area = persons.area(COMMUNITY);
        String id = persons.registered(CITY, area, Map.of("phone", PHONE, "idNumber", ID_NUMBER));
        String other = persons.registered(CITY, ELSEWHERE, Map.of("phone", PHONE));
        assertThat(ids(found(COMMUNITY, "phone", PHONE))).contains(id).doesNotContain(other);
        assertThat(ids(found(COMMUNITY, "idNumber", ID_NUMBER))).containsExactly(id);
        assertThat(ids(found(COMMUNITY, "idNumber", PersonClient.idNumber()))).isEmpty();
        Map<String, Object> both = Map.of("phone", Map.of("eq", PHONE), "idNumber", Map.of("eq", ID_NUMBER));
        for (Object filter : List.of(both, Map.of("or", List.of(both)))) {
            assertThat(ids(client.seeing(PHONE, COMMUNITY, FIND, Map.of("filter", filter))))
                    .containsExactly(id);
        }
        JsonNode person = found(COMMUNITY, "idNumber", ID_NUMBER).data().at("/persons/nodes/0");
        assertThat(person.path("phone").asString()).isEqualTo(PHONE);
        assertThat(person.path("idNumber").asString()).isEqualTo("*".repeat(14) + ID_NUMBER.substring(14));
    }

    @ParameterizedTest
    @ValueSource(strings = {CITY, "yinchuan.district-admin", "yinchuan.street-admin", AUDITOR})
    void whoSeesAMaskFindsNobodyByTheValue(String viewer) {
        for (String field : List.of("phone", "idNumber")) {
            Answer refused = found(viewer, field, field.equals("phone") ? PHONE : ID_NUMBER);
            assertThat(refused.errorCode()).isEqualTo("FORBIDDEN");
            assertThat(refused.errorMessage()).contains(" " + field + " ");
        }
        Map<String, Object> hidden = Map.of("or", List.of(Map.of(), Map.of("phone", Map.of("eq", PHONE))));
        assertThat(client.as(viewer, FIND, Map.of("filter", hidden)).errorCode())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void nobodyButClerksAndAuditorsReadsTheList() {
        assertThat(client.as("yinchuan.partner", "{ persons { totalCount } }").errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(client.anonymously("yinchuan", "{ persons { totalCount } }").errorCode())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aPartnerWhoseScopesDoNotNamePersonsSeesNobody() {
        String id = persons.registered(CITY, ELSEWHERE, Map.of("phone", PHONE, "address", "测试路1号"));
        Answer answer = client.as("yinchuan.partner", "{ person(id: \"%s\") { area } }".formatted(id));
        assertThat(answer.errorCode()).isEqualTo("FORBIDDEN");
        assertThat(answer.errorMessage()).contains("persons:read");
    }
}
