package cn.jiceng.platform.loader;

import cn.jiceng.platform.error.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The queries behind a connection: its pages, counts and groups, for one parent or for many at once.
 *
 * @param columns the attributes that are shown, all of them when empty
 * @param parent what tells the lists of several parents apart, null for a list of the whole tenant
 * @param selection what the feature itself leaves out
 */
record Listing<T>(
        Source<T> source,
        List<String> columns,
        @Nullable Parent parent,
        Selection selection,
        ListArguments arguments,
        Cursors cursors) {
    /** Stands for the parent of a list of the whole tenant. */
    static final UUID NO_PARENT = new UUID(0, 0);

    Keyset keyset() {
        return Keyset.of(source, arguments.orderBy().isEmpty() ? selection.order() : arguments.orderBy());
    }

    /** A page for each parent, in one query. */
    List<Page<T>> pages(Session session, List<Object> parents) {
        if (parent == null || parents.size() == 1) {
            return parents.stream().map(one -> page(session, one)).toList();
        }
        Map<Object, List<T>> rows = windows(session, parent, parents);
        return parents.stream()
                .map(one -> Page.of(rows.getOrDefault(one, List.of()), arguments))
                .toList();
    }

    private Page<T> page(Session session, Object parentId) {
        Conditions conditions = seek(conditions(List.of(parentId)), parentId);
        String query = "from " + source.entity() + " e" + conditions.where() + keyset().orderBy(arguments.backward());
        return Page.of(rows().read(session, query, conditions, arguments.size() + 1), arguments);
    }

    /** With what the place of a row is told from, beside what is shown of it. */
    private Source<T> rows() {
        if (columns.isEmpty()) {
            return source;
        }
        Set<String> read = new TreeSet<>(columns);
        read.add("id");
        keyset().keys().forEach(key -> read.add(key.attribute()));
        if (parent != null) {
            read.add(parent.attribute());
        }
        return source.only(read);
    }

    private Map<Object, List<T>> windows(Session session, Parent by, List<Object> parents) {
        Conditions conditions = seek(conditions(parents), parents.getFirst());
        String order = keyset().orderBy(arguments.backward());
        String numbered = "select %s, row_number() over (partition by %s%s) as position from %s e%s"
                .formatted(source.key(), by.expression(), order, source.entity(), conditions.where());
        String query = "from %s e join (%s) w on %s where w.position <= %s%s"
                .formatted(source.entity(), numbered, source.sameRow(), conditions.bind(arguments.size() + 1L), order);
        return rows().read(session, query, conditions, Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(row -> by.of(source.attributes(), row)));
    }

    /** Where one of the parents' lists goes on; all that are read together go on at the same place. */
    private Conditions seek(Conditions conditions, Object one) {
        List<Object> position = position(one);
        if (position != null) {
            keyset().seek(conditions, position, arguments.backward());
        }
        return conditions;
    }

    /**
     * The sort values at which the list of a parent goes on, null from its beginning.
     *
     * @throws Problem BAD_REQUEST for a cursor that is not of this list
     */
    @Nullable
    List<Object> position(Object one) {
        return arguments.cursor() == null ? null : cursors.read(one, arguments.cursor(), keyset().types());
    }

    /** How many rows each parent has, ignoring paging. */
    List<Integer> counts(Session session, List<Object> parents) {
        Map<Object, Integer> counts = new HashMap<>();
        for (Object[] row : grouped(session, parents, List.of())) {
            counts.put(row[0], ((Long) row[1]).intValue());
        }
        return parents.stream().map(one -> counts.getOrDefault(one, 0)).toList();
    }

    /** The groups of each parent, ignoring paging: a count by keys. */
    List<List<Map<String, @Nullable Object>>> groups(Session session, List<Object> parents, List<GroupKey> keys) {
        Map<Object, List<Map<String, @Nullable Object>>> groups = new HashMap<>();
        for (Object[] row : grouped(session, parents, keys)) {
            Map<String, @Nullable Object> group = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                group.put(keys.get(i).name(), row[i + 1]);
            }
            group.put("count", ((Long) row[row.length - 1]).intValue());
            groups.computeIfAbsent(row[0], one -> new ArrayList<>()).add(group);
        }
        return parents.stream().map(one -> groups.getOrDefault(one, List.of())).toList();
    }

    private List<Object[]> grouped(Session session, List<Object> parents, List<GroupKey> keys) {
        Conditions conditions = conditions(parents);
        List<String> by = new ArrayList<>();
        if (parent != null) {
            by.add(parent.expression());
        }
        keys.forEach(key -> by.add(key.expression()));
        String grouping =
                by.isEmpty() ? "" : " group by " + String.join(", ", by) + " order by " + String.join(", ", by);
        String owner = parent == null ? conditions.bind(NO_PARENT) + ", " : "";
        String selected = by.isEmpty() ? "" : String.join(", ", by) + ", ";
        String query = "select %s%scount(*) from %s e%s%s"
                .formatted(owner, selected, source.entity(), conditions.where(), grouping);
        return conditions
                .bindTo(session.createSelectionQuery(query, Object[].class))
                .getResultList();
    }

    private Conditions conditions(List<Object> parents) {
        Conditions conditions = source.conditions();
        if (parent != null) {
            conditions.addAny(parent.expression(), parents);
        }
        conditions.add(selection);
        new Filters(source, conditions).apply(arguments.filter());
        if (!arguments.search().isEmpty()) {
            conditions.add(
                    "found_by(%s, e.name, e.pinyin)".formatted(conditions.bind(SearchText.query(arguments.search()))));
        }
        return conditions;
    }
}
