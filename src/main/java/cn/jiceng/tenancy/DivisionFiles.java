package cn.jiceng.tenancy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The {@code divisions.csv} of all tenants of a folder; what is wrong with them is added to the problems. */
record DivisionFiles(Path folder, List<TenantProblem> problems) {
    /** Reads them all and checks that no division belongs to two tenants. */
    void check(Collection<Tenant> tenants) {
        var owners = new HashMap<String, Tenant>();
        tenants.forEach(tenant -> checkShared(tenant, owners));
    }

    /** Says once for each pair of tenants that they share codes, not once for each of hundreds of codes. */
    private void checkShared(Tenant tenant, Map<String, Tenant> owners) {
        var shared = new TreeMap<String, String>();
        for (DivisionRow row : read(tenant)) {
            Tenant owner = owners.putIfAbsent(row.code(), tenant);
            if (owner != null) {
                shared.putIfAbsent(owner.id(), row.code());
            }
        }
        shared.forEach((other, code) -> report(tenant, "has the division %s, which %s has too".formatted(code, other)));
    }

    /** The divisions of one city by code; none for a province. */
    List<DivisionRow> read(Tenant tenant) {
        Path path = folder.resolve(file(tenant));
        if (tenant.kind() == Tenant.Kind.PROVINCE) {
            if (Files.exists(path)) {
                report(tenant, "is not allowed: a province has the divisions of its cities");
            }
            return List.of();
        }
        if (!Files.exists(path)) {
            report(tenant, "is missing");
            return List.of();
        }
        String text = TenantText.read(path, file(tenant), problems);
        return new DivisionFile(file(tenant), problems).read(text, tenant);
    }

    private void report(Tenant tenant, String message) {
        problems.add(TenantProblem.of(file(tenant), message));
    }

    private static String file(Tenant tenant) {
        return tenant.id() + "/divisions.csv";
    }
}
