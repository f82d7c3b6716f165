package cn.jiceng.tenancy;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.tenantfile.Tenant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every tenant of this server and whether it is open. */
@Component
public class Tenants {
    private final Map<String, Tenant> tenants;
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final DatabaseServer server;
    private final MasterKey key;

    Tenants(TenantSettings settings, DatabaseServer server, MasterKey key) {
        this.tenants = settings.read().stream()
                .collect(Collectors.toMap(Tenant::id, Function.identity(), (one, two) -> one, TreeMap::new));
        this.server = server;
        this.key = key;
    }

    /** All tenants, open or not, by id. */
    public Collection<Tenant> all() {
        return tenants.values();
    }

    /**
     * An open tenant.
     *
     * @throws Problem TENANT_UNKNOWN or TENANT_UNAVAILABLE
     */
    public Tenant require(String id) {
        Tenant tenant = tenants.get(id);
        if (tenant == null) {
            throw new Problem(ErrorCode.TENANT_UNKNOWN, "There is no such tenant here.");
        }
        if (!open.contains(id)) {
            throw new Problem(
                    ErrorCode.TENANT_UNAVAILABLE, tenant.name() + " is closed at the moment. Try again later.");
        }
        return tenant;
    }

    /** A tenant, open or not. */
    Optional<Tenant> named(String id) {
        return Optional.ofNullable(tenants.get(id));
    }

    /** The tenant of the running request. */
    public Tenant current() {
        return require(CurrentTenant.id().orElse(""));
    }

    boolean isOpen(String id) {
        return open.contains(id);
    }

    void opened(Tenant tenant) {
        open.add(tenant.id());
    }

    void closed(Tenant tenant) {
        open.remove(tenant.id());
    }

    TenantDatabase database(Tenant tenant) {
        return TenantDatabase.of(tenant, server, key);
    }

    TenantDatabase database(String id) {
        Tenant tenant = tenants.get(id);
        if (tenant == null) {
            throw new Problem(ErrorCode.TENANT_UNKNOWN, "There is no such tenant here.");
        }
        return database(tenant);
    }
}
