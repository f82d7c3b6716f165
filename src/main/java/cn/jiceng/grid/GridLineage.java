package cn.jiceng.grid;

import cn.jiceng.platform.loader.Loader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Which grids a grid came from and which it became, read for many grids at once. */
enum GridLineage {
    PREDECESSORS("predecessorId", "successorId"),
    SUCCESSORS("successorId", "predecessorId");

    private final String query;

    GridLineage(String found, String asked) {
        this.query = """
                select s.%2$s, g.id from GridSuccession s join Grid g on g.id = s.%1$s
                where is_any(s.%2$s, :ids) order by g.code
                """.formatted(found, asked);
    }

    CompletableFuture<List<Grid>> of(Grid grid, Loader loader) {
        return loader.<UUID, List<UUID>>batch("Grid." + name(), grid.getId(), this::read)
                .thenCompose(ids -> all(ids, loader));
    }

    /** A succession never changes; as of a moment it is there once its grids are. */
    private static CompletableFuture<List<Grid>> all(List<UUID> ids, Loader loader) {
        List<CompletableFuture<@Nullable Grid>> grids =
                ids.stream().map(id -> loader.byId(Grid.class, id)).toList();
        return CompletableFuture.allOf(grids.toArray(CompletableFuture[]::new))
                .thenApply(read -> grids.stream()
                        .map(CompletableFuture::join)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<List<UUID>> read(Session session, List<UUID> ids) {
        Map<Object, List<UUID>> found =
                session
                        .createSelectionQuery(query, Object[].class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
        return ids.stream().map(id -> found.getOrDefault(id, List.of())).toList();
    }
}
