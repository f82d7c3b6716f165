package cn.jiceng.platform.loader;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A list of objects. The same field of all parents is read at once. */
public final class ListConnection<T> extends Connection<T> {
    private final Loader loader;
    private final Listing<T> listing;
    private final Object parent;

    ListConnection(Loader loader, Listing<T> listing, Object parent) {
        this.loader = loader;
        this.listing = listing;
        this.parent = parent;
    }

    @Override
    CompletableFuture<Page<T>> page() {
        listing.position(parent); // a cursor of another parent's list fails here, before those that are read together
        return loader.batch("page", listing, parent, listing::pages);
    }

    @Override
    String cursor(T row) {
        return listing.cursors().write(parent, listing.keyset().values(row));
    }

    @Override
    boolean backward() {
        return listing.arguments().backward();
    }

    @Override
    boolean continued() {
        return listing.arguments().cursor() != null;
    }

    @Override
    public CompletableFuture<Integer> totalCount() {
        return loader.batch("count", listing, parent, listing::counts);
    }

    /** Counts by the keys that the field asks for. */
    public CompletableFuture<List<Map<String, @Nullable Object>>> groups(DataFetchingEnvironment environment) {
        List<String> by = environment.getArgumentOrDefault("by", List.of());
        List<GroupKey> keys = by.stream()
                .distinct()
                .map(constant -> GroupKey.of(constant, listing.source().attributes()))
                .toList();
        return loader.batch(
                "groups" + by, listing, parent, (session, parents) -> listing.groups(session, parents, keys));
    }
}
