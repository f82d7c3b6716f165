package cn.jiceng.tenantfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The JSON Schema that editors check the YAML with says the same as the records that the server binds it to. */
class TenantSchemaTest {
    private static final Path FOLDER = Path.of("tenants");
    private static final JsonNode TEXT = JsonMapper.shared().readTree(FOLDER.resolve("tenant.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT.toString(), InputFormat.JSON);
    private static final String CITY = "name: 盘锦市\nlevel: CITY\nprovinceCode: '21'\ndivisionCode: '2111'\n";

    @Test
    void itsKeysAndTypesAreThoseOfTheRecords() {
        var keys = new TreeMap<String, String>();
        addKeys("", TEXT, keys);
        Map<String, String> expected = RecordShape.of(Tenant.class).keys();
        expected.remove(".id");
        assertThat(keys).isEqualTo(expected);
    }

    private static void addKeys(String key, JsonNode schema, Map<String, String> keys) {
        JsonNode type =
                schema.has("$ref") ? TEXT.at(schema.get("$ref").stringValue().substring(1)) : schema;
        if (type.has("properties")) {
            type.get("properties")
                    .properties()
                    .forEach(entry -> addKeys(key + '.' + entry.getKey(), entry.getValue(), keys));
        } else if (type.has("items")) {
            addKeys(key + "[]", type.get("items"), keys);
        } else {
            keys.put(key, type(type));
        }
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").valueStream().map(JsonNode::stringValue).collect(Collectors.joining("|"));
        }
        if (schema.get("type").stringValue().equals("string")) {
            return "String";
        }
        return schema.get("maximum").longValue() == Long.MAX_VALUE ? "Long" : "Integer";
    }

    @Test
    void everyKeyIsDescribed() {
        assertThat(TEXT.findValues("properties").stream()
                        .flatMap(properties -> properties.properties().stream())
                        .filter(property -> !property.getValue().has("description"))
                        .map(Map.Entry::getKey))
                .containsOnly("cities", "divisionCode", "level"); // in the conditions at its root
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> paths = Files.list(FOLDER)) {
            return paths.filter(path -> path.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTenantFileIsValidAndNamesItsSchema(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).startsWith("# yaml-language-server: $schema=tenant.schema.json\n");
        assertThat(schemaErrors(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour: red",
                "id: panjin",
                "name: 1",
                "level: STREET",
                "provinceCode: '2'",
                "divisionCode: 2111",
                "divisionCode: '21110'",
                "divisionCode: '21'",
                "policy: {tiers: [{name: 社区, types: []}]}",
                "policy: {tiers: [{types: [COMMUNITY_ORG]}]}",
                "policy: {tiers: [{name: 社区, types: [COMMUNITY]}]}",
                "cities: [panjin]",
                "cities: [Panjin]",
                "database: {}",
                "database: {url: 'mysql://x'}",
                "origins: ['https://portal.example/']",
                "origins: ['http://portal.example']",
                "origins: ['*']",
                "issuers: [{issuer: 'https://id.example'}]",
                "issuers: [{audience: jiceng}]",
                "issuers: [{issuer: 'http://id.example', audience: jiceng}]",
                "issuers: [{issuer: 'https://id.example', audience: ' '}]",
                "issuers: [{issuer: 'https://id.example', audience: jiceng, jwksUri: 'file:///keys'}]",
                "issuers: [{issuer: 'https://id.example', audience: jiceng, claims: {rolls: groups}}]",
                "issuers: [{issuer: 'https://id.example', audience: jiceng, roles: [{value: a}]}]",
                "issuers: [{issuer: 'https://id.example', audience: jiceng, roles: [{value: a, role: clerk}]}]",
                "policy: {colour: red}",
                "policy: {grid: 5}",
                "policy: {grid: }",
                "policy: {grid: {households: {min: 300}}}",
                "policy: {grid: {minDedicated: -1}}",
                "policy: {grid: {minDedicated: '1'}}",
                "policy: {grid: {minDedicated: 1.5}}",
                "policy: {grid: {minDedicated: 2147483648}}",
                "policy: {grid: {minDedicated: true}}",
                "policy: {grid: {patrolEveryDays: 0}}",
                "policy: {grid: {onBreach: PANIC}}",
                "policy: {grid: {onBreach: 0}}",
                "policy: {grid: {leaderRoles: [{code: secretary, name: 书记}]}}",
                "policy: {wish: {categories: [{code: HEALTH}]}}",
                "policy: {wish: {categories: [{code: HEALTH, name: ' '}]}}",
                "policy: {wish: {categories: HEALTH}}",
                "policy: {wish: {contactDays: 0}}",
                "policy: {property: {partyWeightMin: 101}}",
                "policy: {property: {weights: {owners: 101}}}",
                "policy: {property: {periodMonths: 13}}",
                "policy: {volunteer: {stars: [0]}}",
                "policy: {volunteer: {stars: ['100']}}",
                "policy: {points: {rules: [{code: REPORT, name: 上报}]}}",
                "policy: {appeal: {dispatchHours: 0}}",
                "policy: {appeal: {flows: [MIDDLE_LOOP]}}",
                "policy: {appeal: {sla: [{code: URGENT, name: 紧急, hours: 0}]}}",
                "policy: {fundPerCommunity: -1}",
            })
    void whatTheServerRefusesTheEditorMarks(String change) {
        String key = change.substring(0, change.indexOf(':'));
        String text = CITY.lines().filter(line -> !line.startsWith(key + ":")).collect(Collectors.joining("\n"))
                + '\n'
                + change
                + '\n';
        assertThat(schemaErrors(text)).isNotEmpty();
        assertThat(serverErrors(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "level", "provinceCode", "divisionCode"})
    void requiredKeysAreRequiredByBoth(String key) {
        String text = CITY.lines().filter(line -> !line.startsWith(key + ":")).collect(Collectors.joining("\n"));
        assertThat(schemaErrors(text)).isNotEmpty();
        assertThat(serverErrors(text)).isNotEmpty();
    }

    @Test
    void theSoundFileThatTheBadOnesAreMadeOfIsFineForBoth() {
        assertThat(schemaErrors(CITY)).isEmpty();
        assertThat(serverErrors(CITY)).isEmpty();
    }

    private static List<String> schemaErrors(String yaml) {
        String json = YAMLMapper.shared().readTree(yaml).toString();
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<TenantProblem> serverErrors(String text) {
        return TenantYaml.read("panjin", "panjin.yaml", text).problems();
    }
}
