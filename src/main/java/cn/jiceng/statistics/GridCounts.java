package cn.jiceng.statistics;

import cn.jiceng.policy.GridPolicy;
import cn.jicengschema.types.GridState;
import cn.jicengschema.types.GridType;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The grids of one kind and state inside a division.
 *
 * @param inRange those whose households are in the policy's range
 * @param withDedicated those with at least one dedicated worker at present
 * @param withOwn those with a party organization of their own at present
 * @param covered those with any party organization at present
 */
record GridCounts(
        String area,
        GridType type,
        GridState state,
        long grids,
        long households,
        long inRange,
        long withDedicated,
        long withOwn,
        long covered) {
    private static final String QUERY = """
            select around.code, g.type, g.state, count(*), sum(g.households),
                sum(case when g.households between :least and :most then 1 else 0 end),
                sum(case when g.state in (ACTIVE, ADJUSTING) and exists (select 1 from GridAssignment a
                    where a.gridId = g.id and a.role = DEDICATED and a.endedOn is null) then 1 else 0 end),
                sum(case when g.state in (ACTIVE, ADJUSTING) and exists (select 1 from GridCoverage c
                    where c.gridId = g.id and c.kind = OWN and c.endedOn is null) then 1 else 0 end),
                sum(case when g.state in (ACTIVE, ADJUSTING) and exists (select 1 from GridCoverage c
                    where c.gridId = g.id and c.endedOn is null) then 1 else 0 end)
            from Division around join Grid g on g.area >= around.code and g.area < concat(around.code, ':')
            where among(:codes, around.code)
            group by around.code, g.type, g.state""";

    /** @param range null where the policy sets none */
    static List<List<GridCounts>> read(Session session, List<String> codes, GridPolicy.@Nullable Households range) {
        Map<String, Object> bounds = Map.of(
                "least", range == null ? 0 : range.min(),
                "most", range == null ? 0 : range.max());
        return new Inside(QUERY, bounds).rows(session, codes, GridCounts.class, GridCounts::area);
    }

    boolean areAtWork() {
        return state == GridState.ACTIVE || state == GridState.ADJUSTING;
    }
}
