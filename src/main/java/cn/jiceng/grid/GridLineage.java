package cn.jiceng.grid;

import cn.jiceng.platform.loader.Loader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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

    /** A succession never changes; as of a moment it is there once its grids are. */
    CompletableFuture<List<Grid>> of(Grid grid, Loader loader) {
        return loader.batch(
                "Grid." + name() + loader.asOf(), grid.getId(), (session, ids) -> read(session, ids, loader));
    }

    private List<List<Grid>> read(Session session, List<UUID> ids, Loader loader) {
        List<Object[]> pairs = session.createSelectionQuery(query, Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        List<UUID> ends = pairs.stream().map(pair -> (UUID) pair[1]).toList();
        List<@Nullable Grid> grids = loader.find(Grid.class, ends);
        Map<Object, List<Grid>> found = new HashMap<>();
        for (int i = 0; i < ends.size(); i++) {
            Grid grid = grids.get(i);
            if (grid != null) {
                found.computeIfAbsent(pairs.get(i)[0], one -> new ArrayList<>()).add(grid);
            }
        }
        return ids.stream().map(id -> found.getOrDefault(id, List.of())).toList();
    }
}
