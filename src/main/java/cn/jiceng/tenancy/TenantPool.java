package cn.jiceng.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The few connections of one tenant, all logged in as its own role. It holds none while the tenant is idle. */
final class TenantPool implements AutoCloseable {
    /** How long a busy pool keeps a connection that another waits for: reconnecting costs milliseconds. */
    private static final long SLICE = Duration.ofMillis(25).toNanos();

    private final ConnectionBudget budget;
    private final HikariDataSource pool;
    private volatile long contendedSince;
    private volatile long lastUsed = System.nanoTime();

    TenantPool(TenantDatabase database, PoolSettings settings, Shared shared) {
        this.budget = shared.budget();
        this.pool = new HikariDataSource(configuration(database, settings, shared));
    }

    private static HikariConfig configuration(TenantDatabase database, PoolSettings settings, Shared shared) {
        var target = new PGSimpleDataSource();
        target.setUrl(database.url());
        target.setUser(database.server().role());
        target.setPassword(database.server().password());
        target.setApplicationName("jiceng");
        target.setReWriteBatchedInserts(true);
        var configuration = new HikariConfig();
        configuration.setPoolName(database.tenant());
        configuration.setDataSource(new BudgetedDataSource(target, shared.budget(), shared.makeRoom()));
        configuration.setMaximumPoolSize(settings.perTenant());
        configuration.setMinimumIdle(0);
        configuration.setIdleTimeout(settings.idle().toMillis());
        configuration.setConnectionTimeout(settings.patience().toMillis());
        configuration.setInitializationFailTimeout(-1);
        configuration.setAutoCommit(false);
        configuration.setScheduledExecutor(shared.housekeeping());
        return configuration;
    }

    /** A connection of the tenant's role, read-only where the running transaction is. */
    Connection borrow() throws SQLException {
        Connection connection = pool.getConnection();
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            connection.setReadOnly(true);
        }
        return connection;
    }

    /** Takes a connection back; gives it up for good when another tenant has waited for longer than a slice. */
    void giveBack(Connection connection) throws SQLException {
        lastUsed = System.nanoTime();
        if (!budget.contended()) {
            contendedSince = 0;
        } else if (contendedSince == 0) {
            contendedSince = lastUsed;
        } else if (lastUsed - contendedSince > SLICE) {
            contendedSince = 0;
            pool.evictConnection(connection);
        }
        connection.close();
    }

    boolean hasIdle() {
        return pool.getHikariPoolMXBean().getIdleConnections() > 0;
    }

    int connections() {
        return pool.getHikariPoolMXBean().getTotalConnections();
    }

    long lastUsed() {
        return lastUsed;
    }

    void giveWay() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        pool.close();
    }

    /** What all pools of the server share. */
    record Shared(ConnectionBudget budget, Runnable makeRoom, ScheduledExecutorService housekeeping) {}
}
