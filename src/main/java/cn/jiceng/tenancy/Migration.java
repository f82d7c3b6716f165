package cn.jiceng.tenancy;

import cn.jiceng.tenantfile.Tenant;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings a tenant's schema up to date, logged in as its owner. */
@Component
@Order(2)
class Migration implements OpeningStep {
    /** Liquibase's own tables are made with the rights of every other: who serves has no business with them. */
    private static final String CLOSE_RECORDS = "revoke all on databasechangelog, databasechangeloglock from \"%s\"";

    private final TenantDatabases databases;
    private final String fingerprint = Fingerprint.of(Changelog.TENANT.fingerprint() + CLOSE_RECORDS);

    Migration(TenantDatabases databases) {
        this.databases = databases;
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
        TenantDatabase database = databases.of(tenant);
        String server = database.server().role();
        try (Connection connection = connect(database)) {
            Changelog.TENANT.update(connection, Map.of("server", '"' + server + '"'));
        }
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(CLOSE_RECORDS.formatted(server));
        }
        return "up to date";
    }

    private static Connection connect(TenantDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner().properties());
    }
}
