package cn.jiceng.tenancy;

import cn.jiceng.platform.database.DatabaseCheck;
import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.tenantfile.Tenant;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes a tenant's schema and roles, and sets their passwords again when the master key has changed or one was refused. */
@Component
@Order(1)
class Provisioning implements OpeningStep {
    static final String NAME = "provision";

    private final TenantDatabases databases;
    private final ControlDatabase control;
    private final DatabaseServer server;
    private final MasterKey key;

    Provisioning(TenantDatabases databases, ControlDatabase control, DatabaseServer server, MasterKey key) {
        this.databases = databases;
        this.control = control;
        this.server = server;
        this.key = key;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fingerprint(Tenant tenant) {
        String sql = SqlResource.read("db/provision/database.sql") + SqlResource.read("db/provision/tenant.sql");
        return "key %d, roles marked, sql %s".formatted(key.version(), Fingerprint.of(sql));
    }

    /** One at a time: PostgreSQL refuses one of two transactions that grant rights on the same database. */
    @Override
    public synchronized String run(Tenant tenant) throws SQLException {
        TenantDatabase database = databases.of(tenant);
        if (tenant.database() != null) {
            new DatabaseCheck(server.at(database.url())).run();
        }
        var administrator = new TenantDatabase.Login(server.user(), server.password());
        try (Connection admin = DriverManager.getConnection(database.url(), administrator.properties());
                Statement statement = admin.createStatement()) {
            admin.setAutoCommit(false);
            statement.execute(SqlResource.read("db/provision/database.sql"));
            var roles = new DatabaseRoles(admin, control.identity(), hasRunFor(tenant));
            for (var login : database.logins()) {
                roles.set(login);
            }
            statement.execute(SqlResource.read("db/provision/tenant.sql", identifiers(database, admin.getCatalog())));
            limitTime(admin, database);
            admin.commit();
        }
        return "schema " + database.schema() + " and its roles";
    }

    /** Whether it has been run before, in the database in which the tenant lives now. */
    private boolean hasRunFor(Tenant tenant) {
        String before =
                control.fingerprints().getOrDefault(tenant.id(), Map.of()).get(NAME);
        return before != null && before.endsWith(Opening.place(tenant));
    }

    private static Map<String, String> identifiers(TenantDatabase database, String catalog) {
        return Map.of(
                "database", catalog,
                "schema", database.schema(),
                "owner", database.owner().role(),
                "server", database.server().role(),
                "province", database.province().role());
    }

    /** PostgreSQL 17 and newer can end a transaction that takes too long as a whole. */
    private static void limitTime(Connection admin, TenantDatabase database) throws SQLException {
        if (admin.getMetaData().getDatabaseMajorVersion() < 17) {
            return;
        }
        try (var statement = admin.createStatement()) {
            statement.execute("alter role \"%s\" in database \"%s\" set transaction_timeout = '60s'"
                    .formatted(database.server().role(), admin.getCatalog()));
        }
    }
}
