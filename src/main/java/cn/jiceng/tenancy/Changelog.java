package cn.jiceng.tenancy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.ui.LoggerUIService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A Liquibase changelog below {@code db/changelog}. Only one runs at a time in this JVM. */
enum Changelog {
    CONTROL("control"),
    TENANT("tenant");

    private final String folder;

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
        synchronized (Changelog.class) { // concurrent runs in one JVM corrupt each other's locks
            try {
                Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> run(connection, parameters));
            } catch (Exception failed) {
                throw new SQLException("migration of " + folder + " failed", failed);
            }
        }
    }

    private void run(Connection connection, Map<String, String> parameters) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        var values = new ChangeLogParameters(database);
        parameters.forEach(values::set);
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, folder + "/changelog.yaml")
                .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_PARAMETERS, values)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                .execute();
    }
}
