package cn.jiceng.tenancy;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.tenantfile.Tenant;
import org.springframework.stereotype.Component;

/** Where the data of each tenant lives. */
@Component
class TenantDatabases {
    private final Tenants tenants;
    private final DatabaseServer server;
    private final MasterKey key;

    TenantDatabases(Tenants tenants, DatabaseServer server, MasterKey key) {
        this.tenants = tenants;
        this.server = server;
        this.key = key;
    }

    TenantDatabase of(Tenant tenant) {
        return TenantDatabase.of(tenant, server, key);
    }

    TenantDatabase of(String id) {
        return tenants.named(id)
                .map(this::of)
                .orElseThrow(() -> new Problem(ErrorCode.TENANT_UNKNOWN, Tenants.UNKNOWN));
    }
}
