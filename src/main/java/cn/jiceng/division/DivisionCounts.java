package cn.jiceng.division;

import cn.jiceng.platform.loader.Loader;
import cn.jiceng.tenantfile.DivisionLevel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * How many divisions lie inside another, itself left out; closed ones do not count.
 *
 * @param communities communities that are no villages
 */
record DivisionCounts(int districts, int streets, int communities, int villages) {
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final DivisionCounts NONE = new DivisionCounts(0, 0, 0, 0);

    static CompletableFuture<DivisionCounts> below(Division division, Loader loader) {
        Instant moment = loader.asOf();
        return loader.batch(
                "Division.counts" + moment, division.getCode(), (session, codes) -> count(session, codes, moment));
    }

    /** No division is ever deleted, so that its own times tell whether it was in use at a moment. */
    private static List<DivisionCounts> count(Session session, List<String> codes, @Nullable Instant moment) {
        Map<String, DivisionCounts> counts = new HashMap<>();
        session.createSelectionQuery("""
                        select around.code, inside.level, inside.kind, count(*)
                        from Division around
                        join Division inside
                            on inside.code > around.code and inside.code < concat(around.code, ':')
                        where among(:codes, around.code) and inside.validFrom <= :moment and (inside.validTo is null or inside.validTo > :moment)
                        group by around.code, inside.level, inside.kind
                        """, Object[].class)
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("moment", moment == null ? EVER : moment)
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
