package cn.jiceng.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that demo mode runs as a child process, its files kept in the data folder. It listens on the loopback
 * address alone and asks everybody for a password. Closing stops it in order, then gives the folder free.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "jiceng";

    private final DataFolder folder;
    private final Cluster cluster;
    private final EmbeddedPostgres postgres;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(DataFolder folder, Cluster cluster, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.cluster = cluster;
        this.postgres = postgres;
    }

    /**
     * Starts it, first mending what an earlier run left: a process still alive, files half made.
     *
     * @param folder is closed with this, also if the start fails
     * @param port 0 takes a free one
     * @throws StartRefused if it cannot start, saying why
     */
    static EmbeddedDatabase start(DataFolder folder, int port, Durability durability) {
        try {
            return begin(folder, port, durability);
        } catch (StartRefused e) {
            release(folder);
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            abandon(folder);
            throw failed(folder, e);
        }
    }

    private static EmbeddedDatabase begin(DataFolder folder, int port, Durability durability)
            throws IOException, SQLException {
        stopLeftOver(folder);
        var cluster = new Cluster(folder.cluster(), folder.password());
        cluster.prepare();
        var postgres = new EmbeddedStart(folder, cluster, durability).run(port);
        var database = new EmbeddedDatabase(folder, cluster, postgres);
        database.createOnce();
        LOG.info("Embedded PostgreSQL is up on port {}, its files in {}", postgres.getPort(), folder.cluster());
        return database;
    }

    private static void stopLeftOver(DataFolder folder) throws IOException {
        var leftOver = Postmaster.of(folder.cluster());
        if (leftOver.isPresent()) {
            LOG.warn(
                    "An earlier run was killed and left its PostgreSQL (process {}) behind: stopping it",
                    leftOver.get().process().pid());
            leftOver.get().stop();
        }
    }

    private static void abandon(DataFolder folder) {
        try {
            stopRemaining(folder);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The embedded PostgreSQL that failed to start could not be cleaned up", e);
        } finally {
            release(folder);
        }
    }

    private static void stopRemaining(DataFolder folder) throws IOException {
        var process = Postmaster.of(folder.cluster());
        if (process.isPresent()) {
            process.get().stop();
        }
    }

    private static void release(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            LOG.warn("The lock on the data folder could not be released", e);
        }
    }

    private static StartRefused failed(DataFolder folder, Exception cause) {
        return new StartRefused(
                "The embedded PostgreSQL did not start: " + cause.getMessage(),
                "Its own log says why: " + folder.log().toAbsolutePath(),
                cause);
    }

    private void createOnce() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select from pg_database where datname = '%s'".formatted(DATABASE));
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    /** Where it listens, and its superuser. */
    DatabaseServer server() throws IOException {
        var url = "jdbc:postgresql://%s:%d/%s".formatted(EmbeddedStart.HOST, postgres.getPort(), DATABASE);
        return new DatabaseServer(url, EmbeddedStart.SUPERUSER, cluster.password(), true);
    }

    /** Does {@code work} when it ends without having been closed: it was killed, or ran out of memory. */
    void whenLost(Runnable work) throws IOException {
        var process = Postmaster.of(folder.cluster()).orElseThrow().process();
        process.onExit().thenRun(() -> {
            if (!closed.get()) {
                LOG.error(
                        "The embedded PostgreSQL (process {}) has ended by itself or was killed: stopping. Its own log"
                                + " may say why: {}",
                        process.pid(),
                        folder.log().toAbsolutePath());
                work.run();
            }
        });
    }

    /** The library's own stop gives up after some seconds; a database with much to write is given the time it needs. */
    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        try (folder) {
            if (Postmaster.of(folder.cluster()).isPresent()) {
                postgres.close();
                stopRemaining(folder);
            }
        }
        LOG.info("Embedded PostgreSQL has stopped");
    }
}
