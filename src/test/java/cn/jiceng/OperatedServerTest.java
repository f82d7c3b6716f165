package cn.jiceng;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.SecondDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The server as an operator runs it: with the environment of docker-compose.yml, against a PostgreSQL process of its
 * own, as an administrator who is no superuser.
 */
class OperatedServerTest {
    private static final String PASSWORD = "chosen by the operator";

    @Test
    void runsOnTheOperatorsDatabaseWithoutAnythingOfTheDemo() throws SQLException {
        try (var database = SecondDatabase.start()) {
            makeAdministrator(database.server());
            try (var context = start(database.server().url())) {
                var client = new TestClient(
                        context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
                assertThat(context.getBean(DatabaseServer.class).demo()).isFalse();
                assertThat(client.anonymously("dongcheng", "{division(code: \"110101\") { name }}")
                                .data()
                                .at("/division/name")
                                .asString())
                        .isEqualTo("东城区");
                assertThat(clients(database.server())).isZero();
                assertThat(client.askForToken("dongcheng.partner", "demo").statusCode())
                        .isEqualTo(401);
            }
        }
    }

    private static ConfigurableApplicationContext start(String url) {
        var application = new SpringApplicationBuilder(JicengApplication.class)
                .properties("server.port=0", "jiceng.tenants.only=dongcheng");
        application
                .application()
                .addInitializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("compose", environment(url))));
        return application.run();
    }

    /** What docker-compose.yml gives the server, the address replaced by that of the test's database. */
    private static Map<String, Object> environment(String url) {
        Map<String, Object> environment = new HashMap<>();
        new YAMLMapper()
                .readTree(Path.of("docker-compose.yml"))
                .at("/services/server/environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asString()));
        environment.put("JICENG_DATABASE_URL", url);
        environment.put("JICENG_DATABASE_PASSWORD", PASSWORD);
        environment.put("JICENG_MASTER_KEY", "1:bm8gc2VjcmV0LCBqdXN0IGVub3VnaCBieXRlcyBmb3IgYSB0ZXN0");
        environment.put("JICENG_MASTER_KEY_PREVIOUS", "");
        return environment;
    }

    private static void makeAdministrator(DatabaseServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create role jiceng login createrole password '" + PASSWORD + "'");
            statement.execute("alter database jiceng owner to jiceng");
        }
    }

    private static int clients(DatabaseServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from tenant_dongcheng.client")) {
            count.next();
            return count.getInt(1);
        }
    }
}
