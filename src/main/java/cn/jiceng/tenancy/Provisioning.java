package cn.jiceng.tenancy;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.tenantfile.Tenant;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.PGConnection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes a tenant's schema and roles, and sets their passwords again when the master key has changed. */
@Component
@Order(1)
class Provisioning implements OpeningStep {
    private final TenantDatabases databases;
    private final DatabaseServer server;
    private final MasterKey key;

    Provisioning(TenantDatabases databases, DatabaseServer server, MasterKey key) {
        this.databases = databases;
        this.server = server;
        this.key = key;
    }

    @Override
    public String name() {
        return "provision";
    }

    @Override
    public String fingerprint(Tenant tenant) {
        String sql = SqlResource.read("db/provision/database.sql") + SqlResource.read("db/provision/tenant.sql");
        return "key %d, sql %s".formatted(key.version(), Fingerprint.of(sql));
    }

    @Override
    public String run(Tenant tenant) throws SQLException {
        TenantDatabase database = databases.of(tenant);
        var administrator = new TenantDatabase.Login(server.user(), server.password());
        try (Connection admin = DriverManager.getConnection(database.url(), administrator.properties());
                Statement statement = admin.createStatement()) {
            admin.setAutoCommit(false);
            statement.execute(SqlResource.read("db/provision/database.sql"));
            for (var login : database.logins()) {
                create(admin, login);
            }
            statement.execute(SqlResource.read("db/provision/tenant.sql", identifiers(database, admin.getCatalog())));
            limitTime(admin, database);
            admin.commit();
        }
        return "schema " + database.schema() + " and its roles";
    }

    private static void create(Connection admin, TenantDatabase.Login login) throws SQLException {
        try (var exists = admin.prepareStatement("select 1 from pg_roles where rolname = ?");
                var statement = admin.createStatement()) {
            exists.setString(1, login.role());
            if (!exists.executeQuery().next()) {
                statement.execute("create role \"" + login.role() + "\" login");
            }
        }
        // sends a verifier that the driver computes, so that no password reaches the database's log
        admin.unwrap(PGConnection.class)
                .alterUserPassword(login.role(), login.password().toCharArray(), "scram-sha-256");
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
