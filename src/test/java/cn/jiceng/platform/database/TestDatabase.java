package cn.jiceng.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * The one PostgreSQL of a test run: started when first asked for, empty, in {@code target}, without a promise to
 * survive a crash. As an initializer it hands itself to a Spring test as the demo database, with a fixed master key:
 * {@code @ContextConfiguration(initializers = TestDatabase.class)}.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Master key of the tests, in the form of the setting. */
    public static final String MASTER_KEY = "1:dGhlIG1hc3RlciBrZXkgb2YgdGhlIHRlc3RzLCBubyBzZWNyZXQ=";

    private static final Path FOLDER = Path.of("target", "test-database");

    /** Where servers of this JVM keep the files that they are sent. */
    public static final Path ATTACHMENTS = FOLDER.resolve("attachments");

    static final Path BINARIES = FOLDER.resolve("binaries");
    static final Path CLUSTER = FOLDER.resolve("postgresql");

    private static final class Holder {
        static final EmbeddedDatabase DATABASE = start();
    }

    /** The database {@code jiceng} of the test run, as its superuser. */
    public static DatabaseServer server() {
        try {
            return Holder.DATABASE.server();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A new, empty database of this name on the same server. Databases and tenants whose names begin with it go with the
     * one that was there before: their roles would belong to that one.
     */
    public static DatabaseServer create(String name) {
        var server = server();
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            for (var sql : drops(statement, name)) {
                statement.execute(sql);
            }
            statement.execute("create database \"%s\"".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DatabaseServer(
                server.url().replaceFirst("/[^/]*$", "/" + name), server.user(), server.password(), server.demo());
    }

    private static List<String> drops(Statement statement, String name) throws SQLException {
        var drops = new ArrayList<String>();
        try (var rows = statement.executeQuery("""
                select format('drop database %%I with (force)', datname) from pg_database where starts_with(datname, '%1$s')
                union all
                select format('drop role %%I', rolname) from pg_roles where starts_with(rolname, 'jiceng_%1$s')
                """.formatted(name))) {
            while (rows.next()) {
                drops.add(rows.getString(1));
            }
        }
        return drops;
    }

    /** A master key of the tests, with those before it: each version another secret. */
    public static MasterKey masterKey(int version, int... previous) {
        Map<Integer, byte[]> secrets = new HashMap<>();
        IntStream.concat(IntStream.of(version), IntStream.of(previous)).forEach(number -> {
            var secret = new byte[32];
            Arrays.fill(secret, (byte) number);
            secrets.put(number, secret);
        });
        return new MasterKey(version, secrets);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("databaseServer", server());
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context, "jiceng.master-key=" + MASTER_KEY, "jiceng.attachments.folder=" + ATTACHMENTS);
        // demo data would only cost time; a test that looks at it asks for it
        if (!context.getEnvironment().containsProperty("jiceng.demo.scale")) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "jiceng.demo.scale=0");
        }
    }

    /** Files that are not marked as completed are deleted by the start itself, after what still serves them. */
    private static EmbeddedDatabase start() {
        var folder = DataFolder.hold(FOLDER);
        try {
            Files.deleteIfExists(folder.cluster().resolve(Cluster.COMPLETED));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var database = EmbeddedDatabase.start(folder, 0, Durability.THROWN_AWAY);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(database)));
        return database;
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
