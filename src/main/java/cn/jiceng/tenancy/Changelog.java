package cn.jiceng.tenancy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.UpdateSqlCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A Liquibase changelog below {@code db/changelog}. Only one runs at a time in this JVM. */
enum Changelog {
    CONTROL("control"),
    TENANT("tenant");

    /** They are of the text with the placeholders. Without any, Liquibase works them out when it runs the next time. */
    private static final String FORGET_CHECKSUMS = "update databasechangelog set md5sum = null";

    private final String folder;

    /** Makes a new schema, with placeholders for the parameters. */
    private @Nullable String script;

    Changelog(String folder) {
        this.folder = "db/changelog/" + folder;
    }

    /** Changes with any of its files. */
    String fingerprint() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            var content = new ByteArrayOutputStream();
            for (Resource file : files) {
                content.write(file.getContentAsByteArray());
            }
            return Fingerprint.of(content.toByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Brings the connection's current schema up to date. */
    void update(Connection connection) throws SQLException {
        update(connection, Map.of());
    }

    void update(Connection connection, Map<String, String> parameters) throws SQLException {
        synchronized (Changelog.class) { // concurrent runs of Liquibase in one JVM corrupt each other's locks
            if (isNew(connection)) {
                make(connection, parameters);
            } else {
                run(connection, parameters, UpdateCommandStep.COMMAND_NAME, OutputStream.nullOutputStream());
            }
        }
    }

    private static boolean isNew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select to_regclass('databasechangelog') is null")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** Liquibase takes its time, and would do the same in each new schema: it is asked once in the life of this JVM. */
    private void make(Connection connection, Map<String, String> parameters) throws SQLException {
        if (script == null) {
            Map<String, String> placeholders = new HashMap<>();
            parameters.keySet().forEach(name -> placeholders.put(name, placeholder(name)));
            var written = new ByteArrayOutputStream();
            run(connection, placeholders, UpdateSqlCommandStep.COMMAND_NAME, written);
            script = written.toString(StandardCharsets.UTF_8) + FORGET_CHECKSUMS;
        }
        String sql = script;
        for (var parameter : parameters.entrySet()) {
            sql = sql.replace(placeholder(parameter.getKey()), parameter.getValue());
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }

    private static String placeholder(String parameter) {
        return "@" + parameter + "@";
    }

    private void run(Connection connection, Map<String, String> parameters, String[] command, OutputStream output)
            throws SQLException {
        try {
            Map<String, Object> quietly = Map.of(Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(quietly, () -> execute(connection, parameters, command, output));
        } catch (Exception failed) {
            throw new SQLException("migration of " + folder + " failed", failed);
        }
    }

    private void execute(Connection connection, Map<String, String> parameters, String[] command, OutputStream output)
            throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setOutputDefaultSchema(false); // which is another in each tenant
        var values = new ChangeLogParameters(database);
        parameters.forEach(values::set);
        new CommandScope(command)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, folder + "/changelog.yaml")
                .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_PARAMETERS, values)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                .setOutput(output)
                .execute();
    }
}
