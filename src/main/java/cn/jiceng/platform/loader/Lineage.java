package cn.jiceng.platform.loader;

import cn.jiceng.platform.persistence.Aggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Which objects one came from, or which it became, read for many at once. A succession never changes, so that as of a
 * moment those count that had been recorded until then.
 *
 * @param succession entity with {@code predecessorId} and {@code successorId}; the objects have a {@code code}
 * @param asked the attribute of the succession that is known
 * @param found the attribute that is looked for
 */
public record Lineage<T extends Aggregate>(Class<T> type, Class<?> succession, String asked, String found) {
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    public static <T extends Aggregate> Lineage<T> predecessors(Class<T> type, Class<?> succession) {
        return new Lineage<>(type, succession, "successorId", "predecessorId");
    }

    public static <T extends Aggregate> Lineage<T> successors(Class<T> type, Class<?> succession) {
        return new Lineage<>(type, succession, "predecessorId", "successorId");
    }

    /** In the order of their codes. */
    public CompletableFuture<List<T>> of(T object, Loader loader) {
        return loader.batch(toString() + loader.asOf(), object.getId(), (session, ids) -> read(session, ids, loader));
    }

    private List<List<T>> read(Session session, List<UUID> ids, Loader loader) {
        List<Object[]> pairs = pairs(session, ids, loader.asOf());
        List<@Nullable T> ends =
                loader.find(type, pairs.stream().map(pair -> (UUID) pair[1]).toList());
        Map<Object, List<T>> all = new HashMap<>();
        for (int i = 0; i < ends.size(); i++) {
            T end = ends.get(i);
            if (end != null) {
                all.computeIfAbsent(pairs.get(i)[0], one -> new ArrayList<>()).add(end);
            }
        }
        return ids.stream().map(id -> all.getOrDefault(id, List.of())).toList();
    }

    private List<Object[]> pairs(Session session, List<UUID> ids, @Nullable Instant asOf) {
        String query = """
                select s.%2$s, e.id from %1$s s join %4$s e on e.id = s.%3$s
                where among(:ids, s.%2$s) and s.createdAt <= :moment order by e.code""".formatted(succession.getSimpleName(), asked, found, type.getSimpleName());
        return session.createSelectionQuery(query, Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("moment", asOf == null ? EVER : asOf)
                .getResultList();
    }
}
