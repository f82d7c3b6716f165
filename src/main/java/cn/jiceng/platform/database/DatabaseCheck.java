package cn.jiceng.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Asks the operator's database, before anything is written to it, whether the server can live on it. */
record DatabaseCheck(DatabaseServer server) {
    private static final int OLDEST = 140_000;
    private static final String QUESTIONS = """
            select current_setting('server_version_num')::int as version,
                   current_setting('server_version') as version_name,
                   current_setting('server_encoding') = 'UTF8' as utf8,
                   exists (select from pg_collation where collname = 'zh-Hans-x-icu') as icu,
                   has_database_privilege(current_database(), 'CREATE')
                       and (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as admin
            """;

    void run() {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            ask(connection);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database at %s does not answer user %s: %s"
                            .formatted(server.url(), server.user(), e.getMessage()),
                    "Check JICENG_DATABASE_URL, JICENG_DATABASE_USER and JICENG_DATABASE_PASSWORD, and that it runs.",
                    e);
        }
    }

    private void ask(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(QUESTIONS)) {
            answer.next();
            judge(answer);
        }
    }

    private void judge(ResultSet answer) throws SQLException {
        require(
                answer.getInt("version") >= OLDEST,
                "is PostgreSQL %s, which is too old".formatted(answer.getString("version_name")),
                "Use PostgreSQL 14 or newer.");
        require(answer.getBoolean("utf8"), "is not encoded in UTF8", "Create it with encoding 'UTF8'.");
        require(
                answer.getBoolean("icu"),
                "has no collation zh-Hans-x-icu, by which names are sorted",
                "Use a PostgreSQL that is built with ICU, as the packages of the usual distributions are.");
        require(
                answer.getBoolean("admin"),
                "does not let user %s create roles and schemas".formatted(server.user()),
                "Grant them: alter role %s createrole; grant create on database <database> to %s."
                        .formatted(server.user(), server.user()));
    }

    private void require(boolean holds, String problem, String action) {
        if (!holds) {
            throw new StartRefused("The database at %s %s.".formatted(server.url(), problem), action);
        }
    }
}
