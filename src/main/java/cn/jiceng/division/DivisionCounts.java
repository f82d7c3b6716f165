package cn.jiceng.division;

import cn.jiceng.platform.loader.Loader;
import cn.jiceng.tenantfile.DivisionLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;

/**
 * How many divisions lie inside another, itself left out; closed ones do not count.
 *
 * @param communities communities that are no villages
 */
record DivisionCounts(int districts, int streets, int communities, int villages) {
    private static final DivisionCounts NONE = new DivisionCounts(0, 0, 0, 0);

    static CompletableFuture<DivisionCounts> below(Division division, Loader loader) {
        return loader.batch("Division.counts", division.getCode(), DivisionCounts::count);
    }

    private static List<DivisionCounts> count(Session session, List<String> codes) {
        Map<String, DivisionCounts> counts = new HashMap<>();
        session.createSelectionQuery("""
                        select around.code, inside.level, inside.kind, count(*)
                        from Division around
                        join Division inside
                            on inside.code > around.code and inside.code < concat(around.code, ':')
                        where around.code in :codes and inside.validTo is null
                        group by around.code, inside.level, inside.kind
                        """, Object[].class)
                .setParameterList("codes", codes)
                .getResultList()
                .forEach(row -> counts.merge((String) row[0], of(row), DivisionCounts::plus));
        return codes.stream().map(code -> counts.getOrDefault(code, NONE)).toList();
    }

    private static DivisionCounts of(Object[] row) {
        int count = ((Long) row[3]).intValue();
        return switch ((DivisionLevel) row[1]) {
            case CITY -> NONE;
            case DISTRICT -> new DivisionCounts(count, 0, 0, 0);
            case STREET -> new DivisionCounts(0, count, 0, 0);
            case COMMUNITY ->
                row[2] == DivisionKind.VILLAGE
                        ? new DivisionCounts(0, 0, 0, count)
                        : new DivisionCounts(0, 0, count, 0);
        };
    }

    private DivisionCounts plus(DivisionCounts other) {
        return new DivisionCounts(
                districts + other.districts,
                streets + other.streets,
                communities + other.communities,
                villages + other.villages);
    }
}
