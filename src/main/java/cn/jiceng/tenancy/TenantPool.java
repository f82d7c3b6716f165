package cn.jiceng.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The few connections of one tenant, all logged in as its own role. It holds none while the tenant is idle. */
final class TenantPool implements AutoCloseable {
    /** How many times the cost of connecting a busy pool keeps a connection that another waits for. */
    private static final int SLICE = 4;

    private static final int LOGIN_SECONDS = 10;

    private final ConnectionBudget budget;
    private final BudgetedDataSource source;
    private final HikariDataSource pool;
    private volatile long contendedSince;
    private volatile long lastUsed = System.nanoTime();

    TenantPool(TenantDatabase database, PoolSettings settings, Shared shared) {
        this.budget = shared.budget();
        this.source = new BudgetedDataSource(target(database), budget, shared.makeRoom(), this::isWaitedFor);
        this.pool = new HikariDataSource(configuration(database, settings, shared));
        pool.setIdleTimeout(settings.idle().toMillis()); // again: the constructor turns less than 10 s into 10 min
    }

    private HikariConfig configuration(TenantDatabase database, PoolSettings settings, Shared shared) {
        var configuration = new HikariConfig();
        configuration.setPoolName(database.tenant());
        configuration.setDataSource(source);
        configuration.setMaximumPoolSize(settings.perTenant());
        configuration.setMinimumIdle(0);
        configuration.setIdleTimeout(settings.idle().toMillis());
        configuration.setConnectionTimeout(settings.patience().toMillis());
        configuration.setInitializationFailTimeout(-1);
        configuration.setAutoCommit(false);
        configuration.setScheduledExecutor(shared.housekeeping());
        return configuration;
    }

    private static PGSimpleDataSource target(TenantDatabase database) {
        var target = new PGSimpleDataSource();
        target.setUrl(database.url());
        target.setUser(database.server().role());
        target.setPassword(database.server().password());
        target.setApplicationName("jiceng");
        target.setLoginTimeout(LOGIN_SECONDS);
        target.setReWriteBatchedInserts(true);
        return target;
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
        if (isOverSlice()) {
            pool.evictConnection(connection); // closes it, and it must not be closed again
        } else {
            connection.close();
        }
    }

    private boolean isOverSlice() {
        if (!budget.contended()) {
            contendedSince = 0;
        } else if (contendedSince == 0) {
            contendedSince = lastUsed;
        } else if (lastUsed - contendedSince > SLICE * source.connectNanos()) {
            contendedSince = 0;
            return true;
        }
        return false;
    }

    private boolean isWaitedFor() {
        return pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0;
    }

    /**
     * Whether it has a connection to spare: one that has been idle for as long as opening it took, or the pool would open
     * another at once. A pool at work gives one up by itself after its slice.
     */
    boolean canGiveWay() {
        var state = pool.getHikariPoolMXBean();
        long kept = (state.getActiveConnections() > 0 ? SLICE : 1) * source.connectNanos();
        return state.getIdleConnections() > 0 && System.nanoTime() - lastUsed() > kept;
    }

    int connections() {
        return pool.getHikariPoolMXBean().getTotalConnections();
    }

    long lastUsed() {
        return Math.max(lastUsed, source.connectedAt());
    }

    void giveWay() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        pool.close();
    }

    /** What all pools of the server share. */
    record Shared(ConnectionBudget budget, BooleanSupplier makeRoom, ScheduledExecutorService housekeeping) {}
}
