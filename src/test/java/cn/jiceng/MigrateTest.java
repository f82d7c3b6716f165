package cn.jiceng;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code --migrate} opens the tenants and ends; its exit code comes from the opening. */
class MigrateTest {
    @TempDir
    private Path folder;

    @Test
    void aTenantThatStaysClosedMakesTheExitCodeOne() throws IOException {
        DatabaseServer database = TestDatabase.create("migrate");
        city("migrate-a", "2191");
        Files.writeString(city("migrate-b", "2192"), "database: {url: 'jdbc:postgresql://127.0.0.1:1/none'}\n", APPEND);
        try (var taken = new ServerSocket(0)) {
            assertThat(migrate(database, taken.getLocalPort())).isEqualTo(1);
        }
        assertThat(divisions(database)).isEqualTo(1);
    }

    @Test
    void tenantsThatAllOpenMakeItZero() throws IOException {
        DatabaseServer database = TestDatabase.create("migrate");
        city("migrate-a", "2191");
        try (var taken = new ServerSocket(0)) {
            assertThat(migrate(database, taken.getLocalPort())).isZero();
        }
        assertThat(divisions(database)).isEqualTo(1);
    }

    private static int divisions(DatabaseServer database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()))
                .sql("select count(*) from \"tenant_migrate-a\".division")
                .query(Integer.class)
                .single();
    }

    /** The port is taken, so it would fail if it listened. */
    private int migrate(DatabaseServer database, int port) {
        List<String> arguments = List.of(
                "--migrate",
                "--server.port=" + port,
                "--jiceng.tenants.folder=" + folder,
                "--jiceng.database.url=" + database.url(),
                "--jiceng.database.user=" + database.user(),
                "--jiceng.database.password=" + database.password(),
                "--jiceng.master-key=" + TestDatabase.MASTER_KEY);
        return JicengApplication.once(arguments.toArray(String[]::new));
    }

    private Path city(String id, String code) throws IOException {
        Files.createDirectory(folder.resolve(id));
        Files.writeString(folder.resolve(id + "/divisions.csv"), "code,level,name\n%s,CITY,试市\n".formatted(code));
        return Files.writeString(folder.resolve(id + ".yaml"), """
                name: 试市
                level: CITY
                provinceCode: "21"
                divisionCode: "%s"
                """.formatted(code));
    }
}
