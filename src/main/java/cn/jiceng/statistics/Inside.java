package cn.jiceng.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * A query that counts what lies inside divisions, for many of them at once: its alias {@code around} is a division, and
 * {@code :codes} are those that are asked for.
 */
record Inside(String query, Map<String, Object> parameters) {
    /** The rows of each division, in the order of the codes. */
    <R> List<List<R>> rows(Session session, List<String> codes, Class<R> type, Function<R, String> code) {
        var counted = session.createSelectionQuery(query, type).setParameter("codes", codes.toArray(String[]::new));
        parameters.forEach(counted::setParameter);
        Map<String, List<R>> found = new HashMap<>();
        for (R row : counted.getResultList()) {
            found.computeIfAbsent(code.apply(row), none -> new ArrayList<>()).add(row);
        }
        return codes.stream().map(one -> found.getOrDefault(one, List.of())).toList();
    }

    /** Sums of rows by one of their values, in the order of the values; those of which there are none are left out. */
    static <R, K extends Enum<K>> Map<K, Long> sums(List<R> rows, Function<R, K> key, ToLongFunction<R> count) {
        Map<K, Long> sums = rows.stream()
                .collect(Collectors.groupingBy(
                        key,
                        () -> new java.util.TreeMap<K, Long>(Comparator.naturalOrder()),
                        Collectors.summingLong(count)));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
