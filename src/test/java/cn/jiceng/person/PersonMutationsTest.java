package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class PersonMutationsTest {
    private static final String ADMIN = "yinchuan.city-admin";
    private static final String AREA = "640104001002";

    @Autowired
    private TestClient client;

    @Autowired
    private EntityManagerFactory sessions;

    private PersonClient persons;

    @BeforeEach
    void connect() {
        persons = new PersonClient(client);
    }

    @Test
    void acrossTheCityNobodySeesMoreThanAMask() {
        String idNumber = PersonClient.idNumber();
        JsonNode person = persons.payload(
                        ADMIN, AREA, Map.of("name", " 测甲一二 ", "phone", "13800005678", "idNumber", idNumber))
                .path("person");
        assertThat(person.path("name").asString("")).isEqualTo("测**");
        assertThat(person.path("phone").asString("")).isEqualTo("138****5678");
        assertThat(person.path("idNumber").isNull()).isTrue();
        assertThat(person.at("/division/code").asString("")).isEqualTo(AREA);
        String id = person.path("id").asString("");
        JsonNode found = client.as("yinchuan.auditor", """
                query($id: ID!) { person(id: $id) { name } node(id: $id) { ... on Person { name phone idNumber } } }
                """, Map.of("id", id)).data();
        assertThat(found.at("/person/name")).isEqualTo(person.path("name"));
        assertThat(found.at("/node/idNumber").asString("")).isEqualTo("*".repeat(14) + idNumber.substring(14));
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        JsonNode person = persons.payload(ADMIN, AREA, Map.of()).path("person");
        assertThat(person.path("phone").isNull()).isTrue();
        assertThat(person.path("idNumber").isNull()).isTrue();
    }

    @Test
    void anIdNumberIsRegisteredOnceInACity() {
        Map<String, Object> someone = Map.of("idNumber", PersonClient.idNumber());
        assertThat(persons.payload(ADMIN, AREA, someone).path("userErrors")).isEmpty();
        JsonNode again = persons.payload(ADMIN, AREA, someone);
        assertThat(again.path("person").isNull()).isTrue();
        assertThat(again.at("/userErrors/0/code").asString("")).isEqualTo("CONFLICT");
        assertThat(persons.payload("panjin.city-admin", "211102002005", someone).path("userErrors"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' '",
        "name, 测甲一测甲一测甲一测甲一测甲一测甲一测甲一测甲一测甲一测甲一测甲一测甲一测甲一测甲一测甲一测甲一测甲一",
        "phone, 12345",
        "phone, 138000056789",
        "phone, 23800005678",
        "phone, ''",
        "idNumber, 990000190001010013",
        "idNumber, 990000190001"
    })
    void aWrongValueIsNamedAndNotRepeated(String field, String value) {
        JsonNode refused = persons.payload(ADMIN, AREA, Map.of(field, value));
        assertThat(refused.path("person").isNull()).isTrue();
        assertThat(refused.path("userErrors")).hasSize(1);
        assertThat(refused.at("/userErrors/0/code").asString("")).isEqualTo("VALIDATION_FAILED");
        assertThat(refused.at("/userErrors/0/field").toString()).isEqualTo("[\"input\",\"%s\"]".formatted(field));
        assertThat(value.isBlank() || !refused.toString().contains(value)).isTrue();
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        JsonNode refused = persons.payload(ADMIN, AREA, Map.of("name", "", "phone", "1", "idNumber", "1"));
        assertThat(refused.path("userErrors")).hasSize(3);
    }

    @Test
    void aPersonLivesInADivisionInUseThatTheClientAnswersFor() {
        assertThat(persons.payload(ADMIN, "640104999", Map.of())
                        .at("/userErrors/0/field/1")
                        .asString(""))
                .isEqualTo("area");
        assertThat(persons.register("yinchuan.community-admin", "640106", Map.of())
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(persons.register("yinchuan.partner", AREA, Map.of()).errorCode())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void theKeysOfAListAreReadInOneQuery() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> persons.registered(ADMIN, AREA))
                .toList();
        // the server's own work in the background is counted too, so that it may take another try
        await().untilAsserted(() -> assertThat(statementsOfReading(ids)).isEqualTo(2));
    }

    private long statementsOfReading(List<String> ids) {
        var statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        JsonNode found = client.as(
                        ADMIN,
                        "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { name phone idNumber } } }",
                        Map.of("ids", ids))
                .data();
        assertThat(found.path("nodes"))
                .hasSize(5)
                .allMatch(person -> person.path("name").asString("").equals("测**"));
        return statistics.getPrepareStatementCount() - before;
    }
}
