package cn.jiceng.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** How many grids inside a division were at work at the end of a day, and how many of them were patrolled on it. */
record Patrolled(String area, long grids, long patrolled) {
    private static final String QUERY = """
            select around.code, count(*),
                sum(case when exists (select 1 from GridPatrol p where p.gridId = g.id and p.patrolledOn = :day)
                    then 1 else 0 end)
            from Division around join Grid g on g.area >= around.code and g.area < concat(around.code, ':')
            where among(:codes, around.code) and g.activatedOn <= :day and (g.retiredOn is null or g.retiredOn > :day)
            group by around.code""";

    static List<Rate> read(Session session, List<String> codes, LocalDate day) {
        return new Inside(QUERY, Map.of("day", day))
                .rows(session, codes, Patrolled.class, Patrolled::area).stream()
                        .map(rows -> rows.isEmpty()
                                ? new Rate(0, 0)
                                : new Rate(rows.getFirst().patrolled, rows.getFirst().grids))
                        .toList();
    }
}
