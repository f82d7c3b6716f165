package cn.jiceng.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The bug that all tests of isolation must see: from a moment on, two cities get each other's connections. */
final class SwappedPools implements MultiTenantConnectionProvider<String> {
    private static final Map<String, String> OTHER = Map.of("panjin", "dongcheng", "dongcheng", "panjin");

    private final transient TenantPools pools;
    private volatile boolean swapped;

    SwappedPools(TenantPools pools) {
        this.pools = pools;
    }

    /** To be imported: not a configuration, which other tests would find. */
    static class Sabotage {
        @Bean
        @Primary
        SwappedPools swappedPools(TenantPools pools) {
            return new SwappedPools(pools);
        }
    }

    void swap() {
        swapped = true;
    }

    private String wrong(String tenant) {
        return swapped ? OTHER.getOrDefault(tenant, tenant) : tenant;
    }

    @Override
    public Connection getConnection(String tenant) throws SQLException {
        return pools.getConnection(wrong(tenant));
    }

    @Override
    public void releaseConnection(String tenant, Connection connection) throws SQLException {
        pools.releaseConnection(wrong(tenant), connection);
    }

    @Override
    public Connection getAnyConnection() {
        return pools.getAnyConnection();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        pools.releaseAnyConnection(connection);
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
