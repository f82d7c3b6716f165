package cn.jiceng.tenancy;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.tenantfile.Tenant;
import java.lang.ScopedValue.CallableOp;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Every tenant of this server and whether it is open. */
@Component
public class Tenants {
    static final String UNKNOWN = "There is no such tenant here.";

    private final Map<String, Tenant> tenants;
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    Tenants(TenantSettings settings) {
        this.tenants = settings.read().stream()
                .collect(Collectors.toMap(Tenant::id, Function.identity(), (one, two) -> one, TreeMap::new));
    }

    /** Bad tenant files are reported before a database starts for them. */
    @Bean
    static BeanFactoryPostProcessor tenantsBeforeDatabase() {
        return beans -> Stream.of(beans.getBeanNamesForType(DatabaseServer.class, true, false))
                .filter(beans::containsBeanDefinition)
                .forEach(name -> beans.getBeanDefinition(name).setDependsOn("tenants"));
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
            throw new Problem(ErrorCode.TENANT_UNKNOWN, UNKNOWN);
        }
        if (!open.contains(id)) {
            throw new Problem(
                    ErrorCode.TENANT_UNAVAILABLE, tenant.name() + " is closed at the moment. Try again later.");
        }
        return tenant;
    }

    /**
     * Does what comes in for a tenant by another way than with a token; to be called at the edge.
     *
     * @throws Problem TENANT_UNKNOWN or TENANT_UNAVAILABLE
     */
    public <T, X extends Throwable> T enter(String id, CallableOp<? extends T, X> work) throws X {
        require(id);
        return CurrentTenant.call(id, work);
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
}
