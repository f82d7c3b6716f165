package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Values in full for a reason, and what auditors read of it. */
@ServerTest
class PersonRevealTest {
    private static final String CITY = "yinchuan.city-admin";
    private static final String COMMUNITY = "yinchuan.community-admin";
    private static final String AUDITOR = "yinchuan.auditor";

    private static final String LOG = """
            query($filter: PersonAccessFilter) { accessLog(filter: $filter, last: 10) {
              totalCount nodes { at actor client area person { id name phone } fields reason } } }""";

    @Autowired
    private TestClient client;

    private final String phone = PersonClient.phone();
    private final String idNumber = PersonClient.idNumber();
    private PersonClient persons;
    private String id;

    @BeforeEach
    void registers() {
        persons = new PersonClient(client);
        id = persons.registered(CITY, persons.area(COMMUNITY), Map.of("phone", phone, "idNumber", idNumber));
    }

    private Answer reveal(String as, List<String> fields, String reason) {
        return persons.act(phone + idNumber, as, "personReveal", id, Map.of("fields", fields, "reason", reason));
    }

    private JsonNode log(String as, Object filter) {
        return client.as(as, LOG, Map.of("filter", filter)).data().path("accessLog");
    }

    @Test
    void whoSeesAMaskSeesAllForAReasonAndOnlyWhatWasAskedFor() {
        String reason = "核对 " + UUID.randomUUID();
        JsonNode person = reveal(CITY, List.of("PHONE"), reason).data().at("/personReveal/person");
        assertThat(person.path("phone").asString()).isEqualTo(phone);
        assertThat(person.path("name").asString()).isEqualTo("测**");
        assertThat(person.path("version").asInt())
                .as("nothing of the person has changed")
                .isZero();
        assertThat(persons.seen("", CITY, id).path("phone").asString()).isEqualTo("199****" + phone.substring(7));
        JsonNode accesses = log(AUDITOR, Map.of("personId", Map.of("eq", id)));
        assertThat(accesses.path("totalCount").asInt()).isEqualTo(1);
        JsonNode access = accesses.at("/nodes/0");
        assertThat(access.path("actor").asString()).isEqualTo(CITY);
        assertThat(access.path("reason").asString()).isEqualTo(reason);
        assertThat(access.path("fields").toString()).isEqualTo("[\"PHONE\"]");
        assertThat(access.at("/person/id").asString()).isEqualTo(id);
        assertThat(access.at("/person/phone").asString()).contains("****");
    }

    @Test
    void aCommunityRevealsAnIdNumberAndAnAuditorWhateverItAudits() {
        assertThat(reveal(COMMUNITY, List.of("ID_NUMBER"), "核对身份")
                        .data()
                        .at("/personReveal/person/idNumber")
                        .asString())
                .isEqualTo(idNumber);
        assertThat(reveal(AUDITOR, List.of("NAME", "ID_NUMBER"), "抽查")
                        .data()
                        .at("/personReveal/person/name")
                        .asString())
                .isEqualTo("测甲一");
        Map<String, Object> filter = Map.of(
                "personId", Map.of("in", List.of(id)),
                "actor", Map.of("eq", AUDITOR),
                "at", Map.of("gt", "2026-01-01T00:00:00+08:00", "lt", "2999-01-01T00:00:00+08:00"));
        assertThat(log(AUDITOR, filter).path("totalCount").asInt()).isEqualTo(1);
        assertThat(log(AUDITOR, Map.of("at", Map.of("lt", "2026-01-01T00:00:00+08:00")))
                        .path("totalCount")
                        .asInt())
                .isZero();
    }

    /** The ID number is for communities, the address for streets. */
    @Test
    void whatIsNotEvenMaskedIsNotRevealedAndNothingIsRecorded() {
        for (var refused : List.of(
                reveal(CITY, List.of("PHONE", "ID_NUMBER"), "核对"),
                reveal("yinchuan.district-admin", List.of("ADDRESS"), "核对"),
                reveal("yinchuan.partner", List.of("NAME"), "核对"))) {
            assertThat(refused.errorCode()).isEqualTo("FORBIDDEN");
        }
        assertThat(reveal(CITY, List.of("ID_NUMBER"), "核对").errorMessage()).contains("ID_NUMBER");
        assertThat(log(AUDITOR, Map.of("personId", Map.of("eq", id)))
                        .path("totalCount")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"'', reason", "'   ', reason", "'致电 19900001234', reason", "'证号 990000190001010016', reason"})
    void aReasonIsThereAndNamesNobody(String reason, String field) {
        JsonNode refused = reveal(CITY, List.of("PHONE"), reason).data().path("personReveal");
        assertThat(refused.path("person").isNull()).isTrue();
        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("VALIDATION_FAILED");
        assertThat(refused.at("/userErrors/0/field/1").asString()).isEqualTo(field);
    }

    @Test
    void withoutAReasonOrAFieldItIsRefused() {
        assertThat(persons.act("", CITY, "personReveal", id, Map.of("fields", List.of("PHONE")))
                        .errorCode())
                .isEqualTo("BAD_REQUEST");
        assertThat(reveal(CITY, List.of(), "核对")
                        .data()
                        .at("/personReveal/userErrors/0/field/1")
                        .asString())
                .isEqualTo("fields");
    }

    /** The key finds the person again, not what was shown. */
    @Test
    void aRepeatUnderAKeyShowsNothingInFullAgain() {
        String document = """
                mutation($id: ID!) { personReveal(id: $id, input: {fields: [PHONE], reason: "核对"}) @idempotent(key: "%s") {
                  person { phone } } }""".formatted(UUID.randomUUID());
        assertThat(client.seeing(phone, CITY, document, Map.of("id", id))
                        .data()
                        .at("/personReveal/person/phone")
                        .asString())
                .isEqualTo(phone);
        assertThat(client.as(CITY, document, Map.of("id", id))
                        .data()
                        .at("/personReveal/person/phone")
                        .asString())
                .contains("****");
    }

    @Test
    void theLogIsForAuditors() {
        assertThat(client.as(CITY, "{ accessLog { totalCount } }").errorCode()).isEqualTo("FORBIDDEN");
        assertThat(client.as("yinchuan.partner", "{ accessLog { totalCount } }").errorCode())
                .isEqualTo("FORBIDDEN");
    }
}
