package cn.jiceng.tenancy;

import cn.jiceng.platform.database.DatabaseServer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What PostgreSQL itself says of the connections of tenants' roles to one database. */
final class ServerActivity implements AutoCloseable {
    private static final String OURS =
            " from pg_stat_activity where datname = current_database() and usename ~ '^jiceng_'";

    private static final Duration INTERVAL = Duration.ofMillis(10);

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private volatile boolean stopped;
    private volatile int most;

    ServerActivity(DatabaseServer server) {
        this.connection = new SingleConnectionDataSource(server.url(), server.user(), server.password(), true);
        this.jdbc = JdbcClient.create(connection);
    }

    List<String> users() {
        return jdbc.sql("select usename" + OURS).query(String.class).list();
    }

    List<String> inTransaction() {
        return jdbc.sql("select usename || ': ' || query" + OURS + " and xact_start is not null")
                .query(String.class)
                .list();
    }

    /** How many connections to the database there have been so far, anybody's. */
    long sessions() {
        return jdbc.sql("select sessions from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }

    private Set<Integer> processes() {
        return new HashSet<>(jdbc.sql("select pid" + OURS).query(Integer.class).list());
    }

    /** Watches until told to stop how many connections there are. */
    Thread watch(int allowed) {
        return Thread.ofPlatform().start(() -> {
            while (!stopped) {
                most = Math.max(most, count(allowed));
                LockSupport.parkNanos(INTERVAL.toNanos());
            }
        });
    }

    /** A connection that the server has closed is listed until its process has ended: it is looked at again. */
    private int count(int allowed) {
        Set<Integer> seen = processes();
        for (int again = 0; seen.size() > allowed && again < 100; again++) {
            LockSupport.parkNanos(INTERVAL.toNanos());
            seen.retainAll(processes());
        }
        return seen.size();
    }

    /** The most connections that {@link #watch} has seen. */
    int most(Thread watch) throws InterruptedException {
        stopped = true;
        watch.join();
        return most;
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
