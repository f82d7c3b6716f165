package cn.jiceng.platform.loader;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A list as clients page through it. It reads nothing until a field of it is asked for, and reads the same field of all
 * parents at once.
 */
public final class Connection<T> {
    private final Loader loader;
    private final Listing<T> listing;
    private final Object parent;

    Connection(Loader loader, Listing<T> listing, Object parent) {
        this.loader = loader;
        this.listing = listing;
        this.parent = parent;
    }

    /** An object with its place in the list. */
    public record Edge<T>(T node, String cursor) {}

    /** Where the page lies in the list. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    public CompletableFuture<List<T>> nodes() {
        return page().thenApply(Page::rows);
    }

    public CompletableFuture<List<Edge<T>>> edges() {
        return page().thenApply(page ->
                page.rows().stream().map(row -> new Edge<>(row, cursor(row))).toList());
    }

    public CompletableFuture<PageInfo> pageInfo() {
        return page().thenApply(this::pageInfo);
    }

    private PageInfo pageInfo(Page<T> page) {
        boolean backward = listing.arguments().backward();
        boolean behind = listing.arguments().cursor() != null;
        List<T> rows = page.rows();
        return new PageInfo(
                backward ? behind : page.more(),
                backward ? page.more() : behind,
                rows.isEmpty() ? null : cursor(rows.getFirst()),
                rows.isEmpty() ? null : cursor(rows.getLast()));
    }

    private String cursor(T row) {
        return listing.cursors().write(parent, listing.keyset().values(row));
    }

    /** A cursor of another parent's list fails here, before it gets to those that are read together. */
    private CompletableFuture<Page<T>> page() {
        listing.position(parent);
        return loader.batch("page", listing, parent, listing::pages);
    }

    public CompletableFuture<Integer> totalCount() {
        return loader.batch("count", listing, parent, listing::counts);
    }

    public CompletableFuture<List<Map<String, @Nullable Object>>> groups(DataFetchingEnvironment environment) {
        List<String> by = environment.getArgumentOrDefault("by", List.of());
        List<GroupKey> keys = by.stream()
                .distinct()
                .map(constant -> GroupKey.of(constant, listing.attributes()))
                .toList();
        return loader.batch(
                "groups" + by, listing, parent, (session, parents) -> listing.groups(session, parents, keys));
    }
}
