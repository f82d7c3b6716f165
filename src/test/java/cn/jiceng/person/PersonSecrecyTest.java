package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.platform.database.TestDatabase;
import cn.jiceng.platform.graphql.NodeId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Where the values of a person are left, looked for with the administrator's eyes in every row of the city and of what all cities share. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class PersonSecrecyTest {
    private static final String ADMIN = "yinchuan.city-admin";
    private static final String AREA = "640104001002";
    private static final String PHONE = "19900005678";
    private static final String TABLES = """
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where (table_schema like '%yinchuan%' or table_schema = 'control') and table_type = 'BASE TABLE'
            """;

    @Autowired
    private TestClient client;

    private final String name = "测密" + UUID.randomUUID();
    private final String idNumber = PersonClient.idNumber();
    private JdbcClient database;
    private PersonClient persons;

    @BeforeEach
    void connect() {
        var server = TestDatabase.server();
        database = JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()));
        persons = new PersonClient(client);
    }

    private Map<String, Object> values() {
        return Map.of("name", name, "phone", PHONE, "idNumber", idNumber, "area", AREA);
    }

    /** The tables with a row that holds a value, as it is, as bytes or in Base64. */
    private List<String> tablesWith(byte[]... values) {
        String[] forms = Stream.of(values)
                .flatMap(value -> Stream.of(
                        new String(value, StandardCharsets.UTF_8).replace("\0", ""),
                        HexFormat.of().formatHex(value),
                        Base64.getEncoder().encodeToString(value)))
                .map(form -> '%' + form + '%')
                .toArray(String[]::new);
        return database.sql(TABLES).query(String.class).list().stream()
                .filter(table -> database.sql(
                                "select exists (select from %s t where t::text like any (?))".formatted(table))
                        .param(forms)
                        .query(Boolean.class)
                        .single())
                .map(table -> table.substring(table.indexOf('.') + 1))
                .toList();
    }

    private List<String> tablesWith(String... values) {
        return tablesWith(Stream.of(values)
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    private byte[] stored(String column, String id) {
        return database.sql("select %s from \"%s\".person where id = ?".formatted(column, schema()))
                .param(NodeId.parse(id).uuid())
                .query(byte[].class)
                .single();
    }

    private String schema() {
        return database.sql(
                        "select table_schema from information_schema.tables where table_name = 'person' and table_schema like '%yinchuan%'")
                .query(String.class)
                .single();
    }

    @Test
    void theCiphertextLiesInTheRowAndItsAuditAndThePlaintextNowhere() {
        String id = persons.payload(ADMIN, AREA, values()).at("/person/id").asString("");
        assertThat(tablesWith(name, PHONE, idNumber)).isEmpty();
        for (String column : List.of("name", "phone", "id_number")) {
            assertThat(tablesWith(stored(column, id))).containsExactlyInAnyOrder("person", "person_aud");
        }
        assertThat(tablesWith(NodeId.parse(id).uuid().toString()))
                .as("so the search finds what is there")
                .containsExactlyInAnyOrder("person", "person_aud", "person_key", "revision_change");
    }

    @Test
    void neitherIdempotencyKeysNorLogsKnowWhoWasRegistered(CapturedOutput log) {
        String document = """
                mutation($input: PersonRegisterInput!) { personRegister(input: $input) {
                  person { id name } userErrors { code } } }""";
        String key = UUID.randomUUID().toString();
        Map<String, String> headers = Map.of("Authorization", "Bearer " + client.token(ADMIN), "Idempotency-Key", key);
        JsonNode first =
                client.send(document, Map.of("input", values()), headers).data();
        assertThat(client.send(document, Map.of("input", values()), headers).data())
                .isEqualTo(first);
        persons.register(ADMIN, AREA, values());
        persons.register(ADMIN, AREA, Map.of("name", name, "phone", PHONE + "0", "idNumber", idNumber + "0"));
        persons.register(ADMIN, AREA, Map.of("name", name, "phone", Map.of(PHONE, idNumber)));
        assertThat(tablesWith(key)).containsExactly("idempotency_key");
        assertThat(tablesWith(name)).isEmpty();
        assertThat(log.getAll()).doesNotContain(name, PHONE, idNumber);
    }

    /** Erasure is to delete one row. */
    @Test
    void withoutItsKeyAPersonIsUnreadableAndItsIdNumberFree() {
        String id = persons.payload(ADMIN, AREA, values()).at("/person/id").asString("");
        database.sql("delete from \"%s\".person_key where person_id = ?".formatted(schema()))
                .param(NodeId.parse(id).uuid())
                .update();
        JsonNode erased = client.as(
                        ADMIN, "query($id: ID!) { person(id: $id) { area name phone idNumber } }", Map.of("id", id))
                .data()
                .path("person");
        assertThat(erased.path("area").asString("")).isEqualTo(AREA);
        assertThat(erased.path("name").isNull()
                        && erased.path("phone").isNull()
                        && erased.path("idNumber").isNull())
                .isTrue();
        assertThat(persons.payload(ADMIN, AREA, values()).path("userErrors")).isEmpty();
    }
}
