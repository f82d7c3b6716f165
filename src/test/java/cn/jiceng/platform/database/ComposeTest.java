package cn.jiceng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docker-compose.yml is well-formed, and sets what the server reads, under the names that it reads. */
class ComposeTest {
    private static final Path SCHEMA = Path.of("src/test/resources/compose/compose-spec.json");
    private static final String SECRET = "\\$\\{(JICENG_[A-Z_]+):[?][^}]+}";

    private final JsonNode file = new YAMLMapper().readTree(Path.of("docker-compose.yml"));
    private final JsonNode services = file.get("services");
    private final Map<String, String> environment = environment("server");

    @Test
    void isWhatTheComposeSpecificationAllows() {
        var text = (ObjectNode) JsonMapper.shared().readTree(SCHEMA);
        text.remove("$id"); // a name without a place, which the validator refuses
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(text.toString(), InputFormat.JSON);
        assertThat(schema.validate(file.toString(), InputFormat.JSON)).isEmpty();
        ((ObjectNode) services.get("server")).put("helthcheck", "misspelt");
        assertThat(schema.validate(file.toString(), InputFormat.JSON)).hasSize(1);
    }

    @Test
    void namesEverySettingOutsideDemoMode() {
        assertThat(environment)
                .containsOnlyKeys(
                        "JICENG_DATABASE_URL",
                        "JICENG_DATABASE_USER",
                        "JICENG_DATABASE_PASSWORD",
                        "JICENG_MASTER_KEY",
                        "JICENG_MASTER_KEY_PREVIOUS");
    }

    @Test
    void givesTheServerADatabaseAndAMasterKey() {
        var server = bind("jiceng.database", DatabaseSettings.class).server();
        assertThat(server.url()).isEqualTo("jdbc:postgresql://database:5432/jiceng");
        assertThat(server.user()).isEqualTo("jiceng");
        assertThat(server.password()).isEqualTo("value of JICENG_DATABASE_PASSWORD");
        var settings = bind("jiceng", ServerSettings.class);
        assertThat(settings.masterKey()).isEqualTo("value of JICENG_MASTER_KEY");
        assertThat(settings.masterKeyPrevious()).isEmpty();
    }

    @Test
    void makesTheDatabaseThatTheServerExpects() {
        var database = environment("database");
        assertThat(environment.get("JICENG_DATABASE_URL")).endsWith("/" + database.get("POSTGRES_DB"));
        assertThat(environment).containsEntry("JICENG_DATABASE_USER", database.get("POSTGRES_USER"));
        assertThat(environment).containsEntry("JICENG_DATABASE_PASSWORD", database.get("POSTGRES_PASSWORD"));
    }

    @Test
    void stopsWithoutASecret() {
        assertThat(environment.get("JICENG_DATABASE_PASSWORD")).matches(SECRET);
        assertThat(environment.get("JICENG_MASTER_KEY")).matches(SECRET);
    }

    private Map<String, String> environment(String service) {
        var values = new LinkedHashMap<String, String>();
        services.get(service)
                .get("environment")
                .properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString()));
        return values;
    }

    private <T> T bind(String prefix, Class<T> type) {
        var interpolated = new LinkedHashMap<String, Object>();
        environment.forEach((name, value) ->
                interpolated.put(name, value.replaceAll(SECRET, "value of $1").replaceAll("\\$\\{[A-Z_]+:-}", "")));
        var sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", interpolated));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind(prefix, type)
                .get();
    }
}
