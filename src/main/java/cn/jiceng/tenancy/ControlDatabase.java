package cn.jiceng.tenancy;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.tenantfile.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The server's own schema {@code control}: what was done for which tenant, and the signing keys. */
@Component
public class ControlDatabase {
    /** Any number will do, as long as every server of one database takes the same. */
    private static final long OPENING_LOCK = 0x6a6963656e67L;

    private static final Logger log = LoggerFactory.getLogger(ControlDatabase.class);
    private static final String IDENTITY = "identity";
    private static final String HOLDER = """
            select format('process %s of the database, connected from %s since %s',
                pid, coalesce(host(client_addr), 'its own machine'), to_char(backend_start, 'YYYY-MM-DD HH24:MI:SS TZ'))
            from pg_locks join pg_stat_activity using (pid)
            where locktype = 'advisory' and granted and (classid::bigint << 32) + objid::bigint = ?
                and database = (select oid from pg_database where datname = current_database())
            """;

    private final DataSource admin;
    private final JdbcClient jdbc;

    ControlDatabase(DatabaseServer server) {
        this.admin = new DriverManagerDataSource(server.url(), server.user(), server.password());
        this.jdbc = JdbcClient.create(admin);
    }

    /** Statements in the schema {@code control}; every call connects anew, so this is for rare work alone. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /**
     * Runs {@code work} while no other server that shares this database opens its tenants, on a migrated schema. Who has to
     * wait says for whom.
     */
    void exclusively(Runnable work) {
        try (Connection connection = admin.getConnection()) {
            var locked = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (!isFree(locked)) {
                log.warn(
                        "Another server is opening the tenants of this database ({}): waiting for it to end", holder());
                locked.sql("select pg_advisory_lock(?)")
                        .param(OPENING_LOCK)
                        .query((row, number) -> "")
                        .single();
            }
            migrate(connection);
            work.run();
        } catch (SQLException failed) {
            throw new IllegalStateException("The database cannot be reached as its administrator.", failed);
        }
    }

    /** Whether nobody held the lock; then this connection does. */
    private static boolean isFree(JdbcClient locked) {
        return locked.sql("select pg_try_advisory_lock(?)")
                .param(OPENING_LOCK)
                .query(Boolean.class)
                .single();
    }

    private String holder() {
        return jdbc.sql(HOLDER)
                .param(OPENING_LOCK)
                .query(String.class)
                .optional()
                .orElse("which has just ended");
    }

    private void migrate(Connection connection) throws SQLException {
        boolean unchanged = jdbc.sql("select to_regclass('control.opening_step') is not null")
                        .query(Boolean.class)
                        .single()
                && Changelog.CONTROL.fingerprint().equals(recorded());
        if (unchanged) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute(SqlResource.read("db/provision/database.sql"));
        }
        try (Connection migrating = admin.getConnection()) {
            migrating.setSchema("control");
            Changelog.CONTROL.update(migrating);
        }
        remember("", "migrate", Changelog.CONTROL.fingerprint());
    }

    /** Tells this database from all others, wherever it is moved: for comments on what is its own. */
    String identity() {
        jdbc.sql("""
                insert into control.opening_step (tenant, step, fingerprint) values ('', ?, gen_random_uuid()::text)
                on conflict do nothing
                """).param(IDENTITY).update();
        return jdbc.sql(
                        "select format('Jiceng %s', fingerprint) from control.opening_step where tenant = '' and step = ?")
                .param(IDENTITY)
                .query(String.class)
                .single();
    }

    /** Has the next opening make a tenant's roles anew: one of them was refused with its password. */
    void provisionAgain(String tenant) {
        jdbc.sql("""
                update control.opening_step set fingerprint = regexp_replace(fingerprint, '^key', 'refused')
                where tenant = ? and step = ?
                """).params(tenant, Provisioning.NAME).update();
    }

    private String recorded() {
        return fingerprints().getOrDefault("", Map.of()).getOrDefault("migrate", "");
    }

    /** What was last done: tenant to step to fingerprint. */
    Map<String, Map<String, String>> fingerprints() {
        Map<String, Map<String, String>> found = new HashMap<>();
        jdbc.sql("select tenant, step, fingerprint from control.opening_step").query(row -> {
            found.computeIfAbsent(row.getString("tenant"), tenant -> new HashMap<>())
                    .put(row.getString("step"), row.getString("fingerprint"));
        });
        return found;
    }

    void remember(Tenant tenant, OpeningStep step, String fingerprint) {
        remember(tenant.id(), step.name(), fingerprint);
    }

    private void remember(String tenant, String step, String fingerprint) {
        jdbc.sql("""
                insert into control.opening_step (tenant, step, fingerprint) values (?, ?, ?)
                on conflict (tenant, step) do update set fingerprint = excluded.fingerprint, finished_at = now()
                """).params(tenant, step, fingerprint).update();
    }
}
