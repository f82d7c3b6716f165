package cn.jiceng.tenantfile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The {@code divisions.csv} of all tenants of a folder; what is wrong with them is added to the problems. */
record DivisionFiles(Path folder, List<TenantProblem> problems) {
    /**
     * Reads them all and checks that no division belongs to two tenants.
     *
     * @param ids all tenants
     * @param sound those of them whose own file is without a fault, which the divisions can be checked against
     */
    void check(List<String> ids, List<Tenant> sound) {
        Map<String, Tenant> tenants = sound.stream().collect(Collectors.toMap(Tenant::id, Function.identity()));
        var owners = new HashMap<String, String>();
        for (String id : ids) {
            Tenant tenant = tenants.get(id);
            checkShared(id, tenant == null ? readAlone(id) : read(tenant), owners);
        }
    }

    /** Says once for each pair of tenants that they share codes, not once for each of hundreds of codes. */
    private void checkShared(String id, List<DivisionRow> rows, Map<String, String> owners) {
        var shared = new TreeMap<String, String>();
        for (DivisionRow row : rows) {
            String owner = owners.putIfAbsent(row.code(), id);
            if (owner != null) {
                shared.putIfAbsent(owner, row.code());
            }
        }
        shared.forEach((other, code) -> report(id, "has the division %s, which %s has too".formatted(code, other)));
    }

    /** The divisions of one city by code; none for a province. */
    List<DivisionRow> read(Tenant tenant) {
        boolean exists = Files.exists(folder.resolve(file(tenant.id())));
        if (tenant.kind() == Tenant.Kind.PROVINCE && exists) {
            report(tenant.id(), "is not allowed: a province has the divisions of its cities");
        }
        if (tenant.kind() == Tenant.Kind.CITY && !exists) {
            report(tenant.id(), "is missing");
        }
        if (tenant.kind() == Tenant.Kind.PROVINCE || !exists) {
            return List.of();
        }
        DivisionFile rows = parse(tenant.id());
        rows.checkNesting(tenant);
        return rows.rows();
    }

    private List<DivisionRow> readAlone(String id) {
        return Files.exists(folder.resolve(file(id))) ? parse(id).rows() : List.of();
    }

    private DivisionFile parse(String id) {
        String text = TenantText.read(folder.resolve(file(id)), file(id), problems);
        var rows = new DivisionFile(file(id), problems);
        rows.read(text);
        return rows;
    }

    private void report(String id, String message) {
        problems.add(TenantProblem.of(file(id), message));
    }

    private static String file(String id) {
        return id + "/divisions.csv";
    }
}
