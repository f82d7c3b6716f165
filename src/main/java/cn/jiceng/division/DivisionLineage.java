package cn.jiceng.division;

import cn.jiceng.platform.loader.Loader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Which divisions one came from and which it became, read for many at once. */
enum DivisionLineage {
    PREDECESSORS("predecessorId", "successorId"),
    SUCCESSORS("successorId", "predecessorId");

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final String query;

    DivisionLineage(String found, String asked) {
        this.query = """
                select s.%2$s, d from DivisionSuccession s join Division d on d.id = s.%1$s
                where s.%2$s in :ids and s.createdAt <= :moment order by d.code
                """.formatted(found, asked);
    }

    CompletableFuture<List<Division>> of(Division division, Loader loader) {
        Instant moment = loader.asOf();
        return loader.batch(
                "Division." + name() + moment, division.getId(), (session, ids) -> read(session, ids, moment));
    }

    private List<List<Division>> read(Session session, List<UUID> ids, @Nullable Instant moment) {
        Map<Object, List<Division>> found = session
                .createSelectionQuery(query, Object[].class)
                .setParameterList("ids", ids)
                .setParameter("moment", moment == null ? EVER : moment)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row[0], Collectors.mapping(row -> (Division) row[1], Collectors.toList())));
        return ids.stream().map(id -> found.getOrDefault(id, List.of())).toList();
    }
}
