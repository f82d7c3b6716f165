package cn.jiceng.tenancy;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.tenantfile.Tenant;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * Where a tenant's data lives and who may reach it: one schema and three roles. Names derive from the tenant's id and
 * passwords from the master key, so nothing is stored.
 *
 * @param url JDBC URL of the PostgreSQL server, the house's own unless the tenant's file names another
 * @param tenant id of the tenant
 */
record TenantDatabase(String url, String tenant, MasterKey key) {
    private static final String LOGIN_SECONDS = "10";

    static TenantDatabase of(Tenant tenant, DatabaseServer server, MasterKey key) {
        String url =
                tenant.database() == null ? server.url() : tenant.database().url();
        return new TenantDatabase(url, tenant.id(), key);
    }

    String schema() {
        return "tenant_" + tenant;
    }

    /** Migrates the schema. */
    Login owner() {
        return login("owner");
    }

    /** Serves requests: reads and writes rows of its schema alone, only adds to insert-only tables. */
    Login server() {
        return login("server");
    }

    /** Reads the tenant's rollups for its province, once there are any. */
    Login province() {
        return login("province");
    }

    /** All of the tenant's roles. */
    List<Login> logins() {
        return List.of(owner(), server(), province());
    }

    private Login login(String purpose) {
        byte[] password = key.derive("database-role", tenant + '/' + purpose);
        return new Login(
                "jiceng_" + tenant + '_' + purpose,
                Base64.getUrlEncoder().withoutPadding().encodeToString(password));
    }

    /** A database role that can log in. */
    record Login(String role, String password) {
        Properties properties() {
            var properties = new Properties();
            properties.setProperty("user", role);
            properties.setProperty("password", password);
            properties.setProperty("loginTimeout", LOGIN_SECONDS); // or a server that is stuck would stop all others
            return properties;
        }

        @Override
        public String toString() {
            return role;
        }
    }
}
