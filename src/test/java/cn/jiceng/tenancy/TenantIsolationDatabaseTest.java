package cn.jiceng.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.jiceng.ServerTest;
import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.tenancy.TenantDatabase.Login;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What each role may do, by trying: somebody who has a role's password gets no further than its own schema. */
@ServerTest
class TenantIsolationDatabaseTest {
    private static final String DENIED = "42501";

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantDatabases databases;

    @Autowired
    private DatabaseServer server;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private EntityManager entities;

    private List<TenantDatabase> databases() {
        return tenants.all().stream().map(databases::of).toList();
    }

    private List<String> names(String sql, Object... parameters) {
        return Administrator.of(server).names(sql, parameters);
    }

    @Test
    void whateverARoleTriesAgainstAnotherSchemaIsDenied() throws SQLException {
        for (TenantDatabase database : databases()) {
            for (Login login : database.logins()) {
                try (RoleSession session = RoleSession.open(database.url(), login)) {
                    for (String schema : foreignSchemas(database, login)) {
                        for (String sql : Attack.onSchema(schema)) {
                            assertThat(session.attempt(sql))
                                    .as(login + ": " + sql)
                                    .isEqualTo(DENIED);
                        }
                    }
                    for (String table : foreignTables(database, login)) {
                        for (String sql : Attack.onTable(table)) {
                            assertThat(session.attempt(sql))
                                    .as(login + ": " + sql)
                                    .isEqualTo(DENIED);
                        }
                    }
                }
            }
        }
    }

    private List<String> foreignSchemas(TenantDatabase database, Login login) {
        String own = login.equals(database.province()) ? "" : database.schema();
        return names("""
                select nspname from pg_namespace
                where nspname !~ '^pg_' and nspname not in ('information_schema', 'extensions', ?)
                """, own);
    }

    private List<String> foreignTables(TenantDatabase database, Login login) {
        String own = login.equals(database.province()) ? "" : database.schema();
        List<String> tables = names("""
                select n.nspname || '.' || relname from pg_class c join pg_namespace n on n.oid = relnamespace
                where relkind in ('r', 'p') and nspname !~ '^pg_' and nspname not in ('information_schema', ?)
                """, own);
        assertThat(tables).contains("control.signing_key");
        return tables;
    }

    @Test
    void noRoleTurnsIntoAnother() throws SQLException {
        List<String> others = new ArrayList<>(List.of(server.user()));
        databases().forEach(database -> database.logins().forEach(login -> others.add(login.role())));
        for (TenantDatabase database : databases()) {
            for (Login login : database.logins()) {
                try (RoleSession session = RoleSession.open(database.url(), login)) {
                    for (String other : others) {
                        if (other.equals(login.role())) {
                            continue;
                        }
                        for (String sql : Attack.onRole(other)) {
                            assertThat(session.attempt(sql))
                                    .as(login + ": " + sql)
                                    .isEqualTo(DENIED);
                        }
                    }
                }
            }
        }
    }

    @Test
    void noRoleReachesTheServerItself() throws SQLException {
        try (Connection other = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            tryOnServer(other.unwrap(PGConnection.class).getBackendPID());
        }
    }

    private void tryOnServer(int bystander) throws SQLException {
        for (TenantDatabase database : databases()) {
            for (Login login : database.logins()) {
                try (RoleSession session = RoleSession.open(database.url(), login)) {
                    for (String sql : Attack.onServer(bystander)) {
                        assertThat(session.attempt(sql)).as(login + ": " + sql).isEqualTo(DENIED);
                    }
                }
            }
        }
    }

    @Test
    void aForeignSchemaOnTheSearchPathIsNotThere() throws SQLException {
        for (TenantDatabase database : databases()) {
            for (Login login : database.logins()) {
                try (RoleSession session = RoleSession.open(database.url(), login)) {
                    for (String schema : foreignSchemas(database, login)) {
                        String path = "set search_path = \"%s\"".formatted(schema);
                        assertThat(session.attempt(path, "select count(*) from policy_version"))
                                .isEqualTo("42P01");
                        assertThat(session.attempt(path, "create table stolen (id int)"))
                                .isIn("3F000", DENIED);
                    }
                }
            }
        }
    }

    @Test
    void anotherCitysLargeObjectStaysClosed() throws SQLException {
        long object = Administrator.of(server)
                .jdbc()
                .sql("select lo_from_bytea(0, 'secret')")
                .query(Long.class)
                .single();
        try {
            for (TenantDatabase database : databases()) {
                for (Login login : database.logins()) {
                    try (RoleSession session = RoleSession.open(database.url(), login)) {
                        assertThat(session.attempt("select lo_get(" + object + ")"))
                                .isEqualTo(DENIED);
                        assertThat(session.attempt("select lo_unlink(" + object + ")"))
                                .isEqualTo(DENIED);
                    }
                }
            }
        } finally {
            Administrator.of(server)
                    .jdbc()
                    .sql("select lo_unlink(?)")
                    .param(object)
                    .query(Integer.class)
                    .single();
        }
    }

    @Test
    void theServerRoleWorksWithRowsAndChangesNoDefinition() throws SQLException {
        for (TenantDatabase database : databases()) {
            try (RoleSession session = RoleSession.open(database.url(), database.server())) {
                for (String sql : Attack.onOwnDefinitions(database.schema())) {
                    assertThat(session.attempt(sql)).as(sql).isEqualTo(DENIED);
                }
                assertThat(session.attempt("select count(*) from division")).isEqualTo(RoleSession.DONE);
                assertThat(session.attempt("update division set pinyin = pinyin"))
                        .isEqualTo(RoleSession.DONE);
            }
        }
    }

    @Test
    void theProvinceRoleReadsNothing() throws SQLException {
        for (TenantDatabase database : databases()) {
            try (RoleSession session = RoleSession.open(database.url(), database.province())) {
                assertThat(session.attempt("select * from division")).isEqualTo("42P01");
                assertThat(session.attempt("select * from \"%s\".division".formatted(database.schema())))
                        .isEqualTo(DENIED);
            }
        }
    }

    @Test
    void aRoleIsLetInWithItsOwnPasswordAlone() {
        List<Login> logins = databases().stream()
                .flatMap(database -> database.logins().stream())
                .toList();
        for (Login login : logins) {
            Stream<String> wrong = Stream.concat(
                    Stream.of("", "demo", server.password()),
                    logins.stream().filter(other -> !other.equals(login)).map(Login::password));
            wrong.forEach(password -> assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> RoleSession.open(server.url(), new Login(login.role(), password)))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isIn("28P01", "08004", "08006")));
        }
    }

    @Test
    void aRequestIsServedByTheRoleOfItsOwnCity() {
        for (TenantDatabase database : databases()) {
            String role = CurrentTenant.call(
                    database.tenant(),
                    () -> transaction.execute(
                            status -> (String) entities.createNativeQuery("select current_user", String.class)
                                    .getSingleResult()));
            assertThat(role).isEqualTo(database.server().role());
        }
    }
}
