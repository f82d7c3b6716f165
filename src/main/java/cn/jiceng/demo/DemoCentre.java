package cn.jiceng.demo;

import cn.jiceng.tenantfile.Tenant;

/** About where a city lies, in WGS 84 degrees. */
public record DemoCentre(double longitude, double latitude) {
    private static final DemoCentre UNKNOWN = new DemoCentre(0, 0);

    static DemoCentre of(Tenant tenant) {
        return DemoFile.rows("centres.csv").stream()
                .filter(row -> row[0].equals(tenant.id()))
                .map(row -> new DemoCentre(Double.parseDouble(row[1]), Double.parseDouble(row[2])))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
