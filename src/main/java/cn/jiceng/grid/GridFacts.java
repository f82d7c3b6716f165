package cn.jiceng.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What findings look at beside the grid itself, as it is at present.
 *
 * @param leaderRole code of the role by which the leader fits, null without one
 * @param largestSteward households of the steward who looks after most, 0 without stewards
 * @param coverages party organizations that cover it
 * @param lastPatrol null before the first
 */
record GridFacts(
        UUID gridId,
        long leaders,
        @Nullable String leaderRole,
        long dedicated,
        long instructors,
        int largestSteward,
        long coverages,
        @Nullable LocalDate lastPatrol) {

    /** The facts of each grid, in the order of the ids. */
    static List<GridFacts> read(Session session, List<UUID> ids) {
        Map<UUID, GridFacts> found = session
                .createSelectionQuery("""
                        select g.id,
                            count(case when a.role = LEADER then 1 end),
                            max(case when a.role = LEADER then a.leaderRole end),
                            count(case when a.role = DEDICATED then 1 end),
                            count(case when a.role = INSTRUCTOR then 1 end),
                            coalesce(max(a.households), 0),
                            (select count(*) from GridCoverage c where c.gridId = g.id and c.endedOn is null),
                            (select max(p.patrolledOn) from GridPatrol p where p.gridId = g.id)
                        from Grid g left join GridAssignment a on a.gridId = g.id and a.endedOn is null
                        where among(:ids, g.id)
                        group by g.id
                        """, GridFacts.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(GridFacts::gridId, Function.identity()));
        return ids.stream().map(found::get).toList();
    }
}
