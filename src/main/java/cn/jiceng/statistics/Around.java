package cn.jiceng.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What registrations are counted around: the division in which they lie, or the unit whose they are. */
enum Around {
    DIVISION("Division around", "around.code", "x.area >= around.code and x.area < concat(around.code, ':')"),
    UNIT("Unit around", "around.id", "x.unitId = around.id");

    private final String entity;
    private final String key;
    private final String holds;

    Around(String entity, String key, String holds) {
        this.entity = entity;
        this.key = key;
        this.holds = holds;
    }

    /**
     * Something that is counted.
     *
     * @param entity its name in HQL, where it is {@code x}
     * @param numbers what is selected of all that one division or unit has
     * @param where which of it counts
     */
    record Count(String entity, String numbers, String where, Map<String, Object> parameters) {}

    /** The numbers of each, in the order of the keys; null where there is nothing to count. */
    <K> List<Object @Nullable []> read(Session session, List<K> keys, Count count) {
        String query = "select %s, %s from %s join %s x on %s where %s in :keys and %s group by %s"
                .formatted(key, count.numbers, entity, count.entity, holds, key, count.where, key);
        var counted = session.createSelectionQuery(query, Object[].class).setParameterList("keys", keys);
        count.parameters.forEach(counted::setParameter);
        Map<Object, Object[]> found = new HashMap<>();
        for (Object[] row : counted.getResultList()) {
            found.put(row[0], row);
        }
        return keys.stream().<Object @Nullable []>map(found::get).toList();
    }
}
