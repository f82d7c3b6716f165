package cn.jiceng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The settings come as the environment variables that operators set. */
class DatabaseConfigurationTest {
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    private final Map<String, Object> environment = new HashMap<>();

    DatabaseConfigurationTest() {
        var server = TestDatabase.server();
        environment.put("JICENG_DATABASE_URL", server.url());
        environment.put("JICENG_DATABASE_USER", server.user());
        environment.put("JICENG_DATABASE_PASSWORD", server.password());
        environment.put("JICENG_MASTER_KEY", "3:" + SECRET);
    }

    @Test
    void runsOnTheDatabaseThatTheEnvironmentNames() {
        runner().run(context -> {
            var server = context.getBean(DatabaseServer.class);
            assertThat(server.demo()).isFalse();
            assertThat(server.url()).isEqualTo(environment.get("JICENG_DATABASE_URL"));
            assertThat(server.toString()).doesNotContain(server.password());
            assertThat(context).doesNotHaveBean(EmbeddedDatabase.class);
        });
    }

    @Test
    void takesTheDatabaseOfTheTestsAsItIs() {
        environment.clear();
        runner().withInitializer(new TestDatabase()).run(context -> {
            assertThat(context.getBean(DatabaseServer.class)).isEqualTo(TestDatabase.server());
            assertThat(context.getBean(MasterKey.class).version()).isOne();
            assertThat(context).doesNotHaveBean(EmbeddedDatabase.class);
        });
    }

    @Test
    void readsTheMasterKeyAndThoseBeforeIt() {
        environment.put("JICENG_MASTER_KEY_PREVIOUS", "1:" + SECRET + ",2:" + SECRET);
        runner().run(context -> {
            assertThat(context.getBean(MasterKey.class).version()).isEqualTo(3);
            assertThat(context.getBean(MasterKey.class).versions()).containsExactlyInAnyOrder(1, 2, 3);
        });
    }

    @Test
    void takesAnEmptyListOfEarlierKeysForNone() {
        environment.put("JICENG_MASTER_KEY_PREVIOUS", "");
        runner().run(context ->
                assertThat(context.getBean(MasterKey.class).versions()).containsExactly(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"JICENG_DATABASE_URL", "JICENG_DATABASE_USER", "JICENG_DATABASE_PASSWORD", "JICENG_MASTER_KEY"})
    void stopsTheStartNamingAMissingKey(String name) {
        environment.remove(name);
        assertRefused(name + " is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JICENG_DATABASE_USER", "JICENG_DATABASE_PASSWORD", "JICENG_MASTER_KEY"})
    void takesAnEmptyKeyForAMissingOne(String name) {
        environment.put(name, " ");
        assertRefused(name + " is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "JICENG_MASTER_KEY, AAAA, it has no version in front",
        "JICENG_MASTER_KEY, 0:AAAA, it has no version in front",
        "JICENG_MASTER_KEY, 1:AAAA, 'the secret has 3 bytes, at least 32 are needed'",
        "JICENG_MASTER_KEY, 1:我, the secret is not base64",
        "JICENG_MASTER_KEY_PREVIOUS, 1, it has no version in front",
    })
    void stopsTheStartOverAMalformedKey(String name, String value, String reason) {
        environment.put(name, value);
        assertRefused(name + " is malformed: " + reason);
    }

    @Test
    void stopsTheStartOverTwoKeysOfOneVersion() {
        environment.put("JICENG_MASTER_KEY_PREVIOUS", "3:" + SECRET);
        assertRefused("JICENG_MASTER_KEY is malformed: version 3 is given twice");
    }

    @Test
    void stopsTheStartOverAnAddressOfAnotherKind() {
        environment.put("JICENG_DATABASE_URL", "postgres://localhost/jiceng");
        assertRefused("JICENG_DATABASE_URL is not the address of a PostgreSQL database");
    }

    private void assertRefused(String message) {
        runner().run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(message));
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)));
    }
}
