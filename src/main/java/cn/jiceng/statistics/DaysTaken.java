package cn.jiceng.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** How many fulfilled wishes inside a division took a number of days. */
record DaysTaken(String area, long days, long wishes) {
    private static final String QUERY = """
            select around.code, (x.fulfilledOn - x.%1$s) by day, count(*)
            from Division around join Wish x on x.area >= around.code and x.area < concat(around.code, ':')
            where among(:codes, around.code) and x.fulfilledOn is not null and x.publishedOn between :from and :to
            group by around.code, (x.fulfilledOn - x.%1$s) by day""";

    /**
     * Those of each division.
     *
     * @param since the attribute that holds the day from which on is counted
     */
    static List<List<DaysTaken>> read(Session session, List<String> codes, String since, Map<String, Object> days) {
        return new Inside(QUERY.formatted(since), days).rows(session, codes, DaysTaken.class, DaysTaken::area);
    }

    /** The days that as many wishes took at most as took at least; null without any. */
    static @Nullable Double median(List<DaysTaken> taken) {
        List<DaysTaken> sorted =
                taken.stream().sorted(Comparator.comparing(DaysTaken::days)).toList();
        long all = sorted.stream().mapToLong(DaysTaken::wishes).sum();
        return all == 0 ? null : (at(sorted, (all - 1) / 2) + at(sorted, all / 2)) / 2.0;
    }

    private static long at(List<DaysTaken> sorted, long place) {
        long before = 0;
        for (DaysTaken one : sorted) {
            before += one.wishes();
            if (place < before) {
                return one.days();
            }
        }
        throw new IllegalArgumentException("there are only " + before);
    }
}
