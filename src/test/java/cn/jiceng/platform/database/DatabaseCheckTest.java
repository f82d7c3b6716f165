package cn.jiceng.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {
    private final DatabaseServer server = TestDatabase.server();

    @Test
    void passesTheDatabaseOfAnAdministrator() {
        assertThatCode(() -> new DatabaseCheck(server).run()).doesNotThrowAnyException();
    }

    @Test
    void refusesAPasswordThatTheDatabaseRefuses() {
        assertRefused(as(server.url(), server.user(), "wrong"), "does not let user postgres in: FATAL: password");
    }

    @Test
    void refusesAUserWhoMayNotMakeRoles() throws SQLException {
        var empty = TestDatabase.create("check_roles");
        execute("drop role if exists check_reader", "create role check_reader login password 'reader'");
        assertRefused(
                as(empty.url(), "check_reader", "reader"), "does not let user check_reader create roles and schemas");
    }

    @Test
    void refusesADatabaseInAnotherEncoding() throws SQLException {
        execute(
                "drop database if exists check_ascii",
                "create database check_ascii template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'");
        var url = server.url().replaceFirst("/[^/]*$", "/check_ascii");
        assertRefused(as(url, server.user(), server.password()), "is not encoded in UTF8");
    }

    @Test
    void refusesWhatIsTooOldOrHasNoPinyinOrder() {
        assertThatThrownBy(() -> judge(130_018, "13.18", true))
                .hasMessageEndingWith("is PostgreSQL 13.18, which is too old.");
        assertThatThrownBy(() -> judge(140_000, "14.0", false)).hasMessageContaining("has no collation zh-Hans-x-icu");
        assertThatCode(() -> judge(140_000, "14.0", true)).doesNotThrowAnyException();
    }

    private void judge(int version, String name, boolean icu) {
        new DatabaseCheck(server).judge(new DatabaseCheck.Answer(version, name, true, icu, true, true, true, "jiceng"));
    }

    /** Only the owner can take back what everybody may do in a new database; for others it would silently stay. */
    @Test
    void refusesAnAdministratorWhoDoesNotOwnTheDatabase() throws SQLException {
        var database = TestDatabase.create("check_owner");
        var admin = admin(database, "grant create on database check_owner to check_admin");
        assertRefused(admin, "is not owned by user check_admin");
        execute("alter database check_owner owner to check_admin");
        assertThatCode(() -> new DatabaseCheck(admin).run()).doesNotThrowAnyException();
    }

    /** As it is in every database that PostgreSQL 14 makes. */
    @Test
    void refusesASchemaThatEverybodyBuildsIn() throws SQLException {
        var database = TestDatabase.create("check_public");
        var admin = admin(database, "alter database check_public owner to check_admin");
        execute(database, "alter schema public owner to postgres", "grant create on schema public to public");
        assertRefused(admin, "lets everybody make tables and functions in the schema public");
        execute(database, "revoke create on schema public from public");
        assertThatCode(() -> new DatabaseCheck(admin).run()).doesNotThrowAnyException();
    }

    private DatabaseServer admin(DatabaseServer database, String right) throws SQLException {
        execute(
                "do $$ begin create role check_admin login createrole password 'admin'; exception when duplicate_object then end $$",
                right);
        return as(database.url(), "check_admin", "admin");
    }

    @Test
    void keepsSecretsInTheAddressOutOfMessages() {
        var unreachable = as("jdbc:postgresql://127.0.0.1:1/jiceng?password=hidden", "jiceng", "hidden");
        assertThatThrownBy(() -> new DatabaseCheck(unreachable).run())
                .hasMessageContaining("127.0.0.1:1/jiceng does not let user jiceng in")
                .message()
                .doesNotContain("hidden");
    }

    private static void assertRefused(DatabaseServer server, String message) {
        assertThatThrownBy(() -> new DatabaseCheck(server).run())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(message);
    }

    private static DatabaseServer as(String url, String user, String password) {
        return new DatabaseServer(url, user, password, false);
    }

    private void execute(String... statements) throws SQLException {
        execute(server, statements);
    }

    private static void execute(DatabaseServer server, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
