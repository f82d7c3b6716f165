package cn.jiceng.statistics;

import cn.jiceng.statistics.Around.Count;
import java.time.LocalDate;
import java.util.Map;

/**
 * Micro-wishes inside a division, of a time.
 *
 * @param area code of the division
 * @param from the first day on which what counts was published or claimed
 * @param to the last one
 */
record WishStatistics(String area, LocalDate from, LocalDate to) {
    private static final String DUE =
            "x.place = 1 and coalesce(x.contactBy, x.fulfilBy) is not null and (x.fulfilledOn is not null or x.outcome = LAPSED)";
    private static final String ON_TIME = "x.fulfilledOn is not null"
            + " and (x.contactBy is null or x.contactedOn <= x.contactBy)"
            + " and (x.fulfilBy is null or x.fulfilledOn <= x.fulfilBy)";
    private static final String CLAIMS = """
            sum(case when x.kind = MEMBER then 1 else 0 end), sum(case when x.kind = UNIT then 1 else 0 end),
            sum(case when %1$s then 1 else 0 end), sum(case when %1$s and %2$s then 1 else 0 end)""".formatted(DUE, ON_TIME);

    /** Of published wishes: how many, how many claimed, and how many fulfilled. */
    Count wishes() {
        return new Count(
                "Wish",
                "count(*), count(x.claimedOn), count(x.fulfilledOn)",
                "x.publishedOn between :from and :to",
                days());
    }

    /** Of claims: how many of members and of units, how many that were due, and on time. */
    Count claims() {
        return new Count("WishClaim", CLAIMS, "x.claimedOn between :from and :to", days());
    }

    Map<String, Object> days() {
        return Map.of("from", from, "to", to);
    }
}
