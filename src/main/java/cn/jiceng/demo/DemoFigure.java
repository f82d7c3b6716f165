package cn.jiceng.demo;

import cn.jiceng.tenantfile.Tenant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A line of {@code demo/figures.csv}: how many there are of something in a city.
 *
 * @param tenant id of the city, {@code *} for every city that has no figure of its own
 * @param qualifier how the document says it; {@code PER_COMMUNITY} for a number that each community gets
 */
record DemoFigure(String tenant, String metric, String qualifier, int value) {
    private static final String ANY = "*";

    /** The figures of a city by metric, its own before those of any. */
    static Map<String, DemoFigure> of(Tenant tenant) {
        return DemoFile.rows("figures.csv").stream()
                .map(row -> new DemoFigure(row[0], row[1], row[2], Integer.parseInt(row[3])))
                .filter(figure -> figure.tenant.equals(tenant.id()) || figure.tenant.equals(ANY))
                .collect(Collectors.toMap(DemoFigure::metric, Function.identity(), DemoFigure::own));
    }

    private static DemoFigure own(DemoFigure one, DemoFigure other) {
        return one.tenant.equals(ANY) ? other : one;
    }

    int total(double scale, int communities) {
        return qualifier.equals("PER_COMMUNITY") ? value * communities : (int) Math.round(value * scale);
    }
}
