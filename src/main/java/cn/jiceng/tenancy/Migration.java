package cn.jiceng.tenancy;

import cn.jiceng.tenantfile.Tenant;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings a tenant's schema up to date, logged in as its owner. */
@Component
@Order(2)
class Migration implements OpeningStep {
    private final Tenants tenants;
    private final String fingerprint = Changelog.TENANT.fingerprint();

    Migration(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public String fingerprint(Tenant tenant) {
        return fingerprint;
    }

    @Override
    public String run(Tenant tenant) throws SQLException {
        TenantDatabase database = tenants.database(tenant);
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.owner().properties())) {
            Changelog.TENANT.update(
                    connection, Map.of("server", '"' + database.server().role() + '"'));
        }
        return "up to date";
    }
}
