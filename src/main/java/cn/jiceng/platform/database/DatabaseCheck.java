package cn.jiceng.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Asks the database of the operator or of a tenant, before anything is written to it, whether the server can live on it. */
public record DatabaseCheck(DatabaseServer server) {
    private static final int OLDEST = 140_000;
    private static final String QUESTIONS = """
            select current_setting('server_version_num')::int as version,
                   current_setting('server_version') as version_name,
                   current_setting('server_encoding') = 'UTF8' as utf8,
                   exists (select from pg_collation where collname = 'zh-Hans-x-icu') as icu,
                   has_database_privilege(current_database(), 'CREATE')
                       and (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as admin,
                   (select pg_has_role(datdba, 'USAGE') from pg_database where datname = current_database()) as owner,
                   not exists (
                       select from pg_namespace, aclexplode(coalesce(nspacl, acldefault('n', nspowner)))
                       where nspname = 'public' and grantee = 0 and privilege_type = 'CREATE'
                           and not pg_has_role(nspowner, 'USAGE')) as closed,
                   current_database() as name
            """;

    /**
     * What the database says of itself.
     *
     * @param owner whether the administrator owns it, and so can take from the public what PostgreSQL gives to all
     * @param closed whether nobody makes anything in the schema public, or the administrator can see to that
     */
    record Answer(
            int version,
            String versionName,
            boolean utf8,
            boolean icu,
            boolean admin,
            boolean owner,
            boolean closed,
            String name) {}

    /**
     * Asks and judges.
     *
     * @throws StartRefused saying what is wrong with it
     */
    public void run() {
        judge(ask());
    }

    private Answer ask() {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(QUESTIONS)) {
            row.next();
            return new Answer(
                    row.getInt("version"),
                    row.getString("version_name"),
                    row.getBoolean("utf8"),
                    row.getBoolean("icu"),
                    row.getBoolean("admin"),
                    row.getBoolean("owner"),
                    row.getBoolean("closed"),
                    row.getString("name"));
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database at %s does not let user %s in: %s"
                            .formatted(server.address(), server.user(), e.getMessage()),
                    "Check that it runs, and its address (JICENG_DATABASE_URL, or database.url of the tenant),"
                            + " JICENG_DATABASE_USER and JICENG_DATABASE_PASSWORD.",
                    e);
        }
    }

    void judge(Answer answer) {
        require(
                answer.version() >= OLDEST,
                "is PostgreSQL %s, which is too old".formatted(answer.versionName()),
                "Use PostgreSQL 14 or newer.");
        require(answer.utf8(), "is not encoded in UTF8", "Create it with encoding 'UTF8'.");
        require(
                answer.icu(),
                "has no collation zh-Hans-x-icu, by which names are sorted",
                "Use a PostgreSQL that is built with ICU, as the packages of the usual distributions are.");
        judgeAdministrator(answer);
    }

    private void judgeAdministrator(Answer answer) {
        require(
                answer.admin(),
                "does not let user %s create roles and schemas".formatted(server.user()),
                "Grant both: alter role \"%2$s\" createrole; grant create on database \"%1$s\" to \"%2$s\";"
                        .formatted(answer.name(), server.user()));
        require(
                answer.owner(),
                "is not owned by user %s, so every role of the server would keep the right to enter it"
                        .formatted(server.user()),
                "As its owner or a superuser run: alter database \"%s\" owner to \"%s\";"
                        .formatted(answer.name(), server.user()));
        require(
                answer.closed(),
                "lets everybody make tables and functions in the schema public, and user %s cannot forbid it"
                        .formatted(server.user()),
                "As a superuser, connected to the database \"%s\", run: revoke create on schema public from public;"
                        .formatted(answer.name()));
    }

    private void require(boolean holds, String problem, String action) {
        if (!holds) {
            throw new StartRefused("The database at %s %s.".formatted(server.address(), problem), action);
        }
    }
}
