package cn.jiceng.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A PostgreSQL process beside the one of the test run, empty at first, for tests that need the whole server. */
public final class SecondDatabase implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "second-database");

    private final EmbeddedDatabase database;

    private SecondDatabase(EmbeddedDatabase database) {
        this.database = database;
    }

    public static SecondDatabase start() {
        delete(FOLDER.resolve("postgresql"));
        return new SecondDatabase(EmbeddedDatabase.start(DataFolder.hold(FOLDER), 0, Durability.THROWN_AWAY));
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public DatabaseServer server() {
        try {
            return database.server();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
