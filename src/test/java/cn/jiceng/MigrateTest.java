package cn.jiceng;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** As README says it: once with both keys, and from then on without the older one. */
    @Test
    void aNewMasterKeyTakesThePlaceOfTheOldOne() throws IOException {
        DatabaseServer database = TestDatabase.create("migrate");
        city("migrate-a", "2191");
        String next = "2:" + TestDatabase.MASTER_KEY.substring(2).replace('a', 'b');
        try (var taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThat(migrate(database, port)).isZero();
            String secret = secret(database);
            assertThat(migrate(database, port, next, "--jiceng.master-key-previous=" + TestDatabase.MASTER_KEY))
                    .isZero();
            assertThat(secret(database)).startsWith("2 ").isNotEqualTo(secret);
            assertThat(migrate(database, port, next)).isZero();
            assertThatThrownBy(() -> migrate(database, port))
                    .hasStackTraceContaining("needs the master key of version 2");
        }
    }

    private static String secret(DatabaseServer database) {
        return read(
                database,
                "select master_key_version || ' ' || encode(sealed, 'hex') from \"tenant_migrate-a\".city_key",
                String.class);
    }

    private static int divisions(DatabaseServer database) {
        return read(database, "select count(*) from \"tenant_migrate-a\".division", Integer.class);
    }

    private static <T> T read(DatabaseServer database, String sql, Class<T> type) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()))
                .sql(sql)
                .query(type)
                .single();
    }

    private int migrate(DatabaseServer database, int port) {
        return migrate(database, port, TestDatabase.MASTER_KEY);
    }

    /** The port is taken, so it would fail if it listened. */
    private int migrate(DatabaseServer database, int port, String masterKey, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--migrate",
                "--server.port=" + port,
                "--jiceng.tenants.folder=" + folder,
                "--jiceng.database.url=" + database.url(),
                "--jiceng.database.user=" + database.user(),
                "--jiceng.database.password=" + database.password(),
                "--jiceng.master-key=" + masterKey));
        arguments.addAll(List.of(more));
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
