package cn.jiceng.platform.loader;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A list as clients page through it. It reads nothing until a field of it is asked for. */
public abstract class Connection<T> {
    /** An object with its place in the list. */
    public record Edge<T>(T node, String cursor) {}

    /** Where the page lies in the list. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    abstract CompletableFuture<Page<T>> page();

    abstract String cursor(T row);

    /** Whether the page is counted from the end. */
    abstract boolean backward();

    /** Whether the page begins next to a cursor. */
    abstract boolean continued();

    public abstract CompletableFuture<Integer> totalCount();

    public final CompletableFuture<List<T>> nodes() {
        return page().thenApply(Page::rows);
    }

    public final CompletableFuture<List<Edge<T>>> edges() {
        return page().thenApply(page ->
                page.rows().stream().map(row -> new Edge<>(row, cursor(row))).toList());
    }

    public final CompletableFuture<PageInfo> pageInfo() {
        return page().thenApply(this::pageInfo);
    }

    private PageInfo pageInfo(Page<T> page) {
        List<T> rows = page.rows();
        return new PageInfo(
                backward() ? continued() : page.more(),
                backward() ? page.more() : continued(),
                rows.isEmpty() ? null : cursor(rows.getFirst()),
                rows.isEmpty() ? null : cursor(rows.getLast()));
    }
}
