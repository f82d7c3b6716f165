package cn.jiceng.lists;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Finds what open entries could be matched with, for many at once: of their category, with an area that covers the need's, and
 * there on the same days, of which one is still to come.
 *
 * @param query which pairs of an entry and a suggestion there are
 * @param most how many each entry is to get
 */
record Suggestions(String query, int most, LocalDate today) {
    private static final String PAIRS = """
            select pair.entry, pair.suggested from (
                select %s.id as entry, %s.id as suggested, row_number() over (partition by %s.id order by %s) as place
                from Need n join Resource r on r.category = n.category and r.state = OPEN and %s
                    and (r.startsOn is null or n.endsOn is null or r.startsOn <= n.endsOn)
                    and (n.startsOn is null or r.endsOn is null or n.startsOn <= r.endsOn)
                    and (r.endsOn is null or r.endsOn >= :today) and (n.endsOn is null or n.endsOn >= :today)
                where n.state = OPEN and among(:entries, %s.id)) pair
            where pair.place <= :most order by pair.place""";

    /** Codes nest, so these are all areas around a community: an index on them finds few. */
    private static final String AROUND = "r.area in (n.area, left(n.area, 9), left(n.area, 6), left(n.area, 4))";

    private static final String INSIDE = "n.area >= r.area and n.area < concat(r.area, ':')";

    /** The resources offered nearest first, then those that are on the list longest. */
    static Suggestions ofResources(int most, LocalDate today) {
        return new Suggestions(
                PAIRS.formatted("n", "r", "n", "length(r.area) desc, r.number", AROUND, "n"), most, today);
    }

    /** The needs with the nearest last day first, then those that are on the list longest. */
    static Suggestions ofNeeds(int most, LocalDate today) {
        return new Suggestions(
                PAIRS.formatted("r", "n", "r", "n.endsOn asc nulls last, n.number", INSIDE, "r"), most, today);
    }

    /** The suggestions for each entry, in the order of the entries. */
    <T extends ListEntry> List<List<T>> read(
            Session session, List<UUID> entries, Function<List<UUID>, List<@Nullable T>> find) {
        List<Object[]> pairs = session.createSelectionQuery(query, Object[].class)
                .setParameter("entries", entries.toArray(UUID[]::new))
                .setParameter("today", today)
                .setParameter("most", (long) most)
                .getResultList();
        Map<UUID, T> found = new HashMap<>();
        for (T one :
                find.apply(pairs.stream().map(pair -> (UUID) pair[1]).distinct().toList())) {
            if (one != null) {
                found.put(one.getId(), one);
            }
        }
        Map<Object, List<T>> suggested = pairs.stream()
                .filter(pair -> found.containsKey(pair[1]))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> found.get(pair[1]), Collectors.toList())));
        return entries.stream()
                .map(entry -> suggested.getOrDefault(entry, List.of()))
                .toList();
    }
}
