package cn.jiceng.grid;

import cn.jiceng.platform.loader.Loader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Which grids a grid came from and which it became, read for many grids at once. */
enum GridLineage {
    PREDECESSORS("predecessorId", "successorId"),
    SUCCESSORS("successorId", "predecessorId");

    private final String query;

    GridLineage(String found, String asked) {
        this.query = """
                select s.%2$s, g from GridSuccession s join Grid g on g.id = s.%1$s
                where s.%2$s in :ids order by g.code
                """.formatted(found, asked);
    }

    CompletableFuture<List<Grid>> of(Grid grid, Loader loader) {
        return loader.batch("Grid." + name(), grid.getId(), this::read);
    }

    private List<List<Grid>> read(Session session, List<UUID> ids) {
        Map<Object, List<Grid>> found =
                session
                        .createSelectionQuery(query, Object[].class)
                        .setParameterList("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> row[0], Collectors.mapping(row -> (Grid) row[1], Collectors.toList())));
        return ids.stream().map(id -> found.getOrDefault(id, List.of())).toList();
    }
}
