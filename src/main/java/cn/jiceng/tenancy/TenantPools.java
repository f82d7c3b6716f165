package cn.jiceng.tenancy;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives Hibernate the connections of the current tenant. Each tenant has a pool of its own, opened on first use; at the
 * limit of the common budget the pool that has been idle the longest gives way.
 */
@Component
class TenantPools implements MultiTenantConnectionProvider<String>, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TenantPools.class);

    private final transient Map<String, TenantPool> pools = new ConcurrentHashMap<>();
    private final transient Set<String> refused = ConcurrentHashMap.newKeySet();
    private final transient TenantDatabases databases;
    private final transient ControlDatabase control;
    private final transient PoolSettings settings;
    private final transient TenantPool.Shared shared;

    TenantPools(TenantDatabases databases, ControlDatabase control, PoolSettings settings) {
        this.databases = databases;
        this.control = control;
        this.settings = settings;
        var budget = new ConnectionBudget(settings.connections(), settings.patience());
        this.shared = new TenantPool.Shared(budget, this::makeRoom, housekeeping());
    }

    private static ScheduledExecutorService housekeeping() {
        var executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("pool-housekeeping").factory());
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    @Override
    public Connection getConnection(String tenant) throws SQLException {
        if (tenant.equals(TenantResolver.NONE)) {
            throw new Problem(ErrorCode.UNAUTHENTICATED, "Send a token, or name a city with the header X-Tenant.");
        }
        try {
            return pools.computeIfAbsent(tenant, this::open).borrow();
        } catch (SQLException failed) {
            if (RefusedLogin.isIn(failed) && refused.add(tenant)) {
                log.error(
                        "{}: the database refuses the password of its role; it is set again at the next start", tenant);
                control.provisionAgain(tenant);
            }
            throw failed;
        }
    }

    private TenantPool open(String tenant) {
        return new TenantPool(databases.of(tenant), settings, shared);
    }

    @Override
    public void releaseConnection(String tenant, Connection connection) throws SQLException {
        TenantPool pool = pools.get(tenant);
        if (pool == null) {
            connection.close();
            return;
        }
        pool.giveBack(connection);
    }

    private boolean makeRoom() {
        var idle = pools.values().stream()
                .filter(TenantPool::canGiveWay)
                .min(Comparator.comparingLong(TenantPool::lastUsed));
        idle.ifPresent(TenantPool::giveWay);
        return idle.isPresent();
    }

    /** Open connections of one tenant, 0 when it was idle for long. */
    int connections(String tenant) {
        TenantPool pool = pools.get(tenant);
        return pool == null ? 0 : pool.connections();
    }

    /** Closes a tenant's connections, those in use as soon as they come back. */
    void giveWay(String tenant) {
        TenantPool pool = pools.get(tenant);
        if (pool != null) {
            pool.giveWay();
        }
    }

    /** Connections that could be opened beside those that are. */
    int free() {
        return shared.budget().free();
    }

    @Override
    public Connection getAnyConnection() {
        throw new Problem(ErrorCode.INTERNAL, "A connection was asked for outside of any tenant.");
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public void close() {
        pools.values().forEach(TenantPool::close);
        shared.housekeeping().shutdownNow();
    }
}
