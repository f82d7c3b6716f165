package cn.jiceng.tenancy;

import cn.jiceng.tenantfile.DivisionRow;
import cn.jiceng.tenantfile.Tenant;
import cn.jiceng.tenantfile.TenantFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the tenant files are and which of them this server serves.
 *
 * @param folder the folder of the tenant files
 * @param only ids of the tenants to serve, all when empty
 * @param retry how long on average until tenants that stayed closed are tried again
 */
@ConfigurationProperties("jiceng.tenants")
public record TenantSettings(
        @DefaultValue("tenants") Path folder,
        @DefaultValue Set<String> only,
        @DefaultValue("1m") Duration retry) {
    List<Tenant> read() {
        return TenantFiles.read(folder).stream()
                .filter(tenant -> only.isEmpty() || only.contains(tenant.id()))
                .toList();
    }

    /** The divisions of a city by code, so that each comes after its parent; none for a province. */
    public List<DivisionRow> divisions(Tenant tenant) {
        return TenantFiles.divisions(folder, tenant);
    }
}
