package cn.jiceng.tenancy;

import cn.jiceng.policy.Tier;
import cn.jiceng.tenantfile.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads the tenant that the request works for, and its policy then and now. */
@Controller
class TenantController {
    private final Tenants tenants;
    private final Policies policies;

    TenantController(Tenants tenants, Policies policies) {
        this.tenants = tenants;
        this.policies = policies;
    }

    /** What everybody may know of a tenant. */
    record TenantSummary(String code, String name) {}

    @QueryMapping
    Tenant tenant() {
        return tenants.current();
    }

    @SchemaMapping
    String code(Tenant tenant) {
        return tenant.id();
    }

    @SchemaMapping
    List<TenantSummary> cities(Tenant tenant) {
        return tenant.cities().stream()
                .map(tenants::named)
                .flatMap(Optional::stream)
                .map(city -> new TenantSummary(city.id(), city.name()))
                .toList();
    }

    /** Where they stood before they were versioned. */
    @SchemaMapping
    @Nullable
    List<Tier> tiers(Tenant tenant) {
        return policies.current().tiers();
    }

    @SchemaMapping
    @Nullable
    TenantPolicy policy(Tenant tenant, @Argument @Nullable Instant at) {
        return policies.at(at).orElse(null);
    }
}
