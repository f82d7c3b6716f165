package cn.jiceng.platform.loader;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * How a controller reads: declare it as a parameter. It reads what all fields of one level ask for in one query each,
 * from the state that the whole answer sees.
 */
public final class Loader {
    private final Reading reading;
    private final DataFetchingEnvironment environment;

    Loader(Reading reading, DataFetchingEnvironment environment) {
        this.reading = reading;
        this.environment = environment;
    }

    /** The object with an id, null where there is none. */
    public <T extends Aggregate> CompletableFuture<@Nullable T> byId(Class<T> type, UUID id) {
        return by(type, "id", id);
    }

    /** As {@link #byId}, null where there is no id. */
    public <T extends Aggregate> @Nullable CompletableFuture<@Nullable T> byIdIfAny(Class<T> type, @Nullable UUID id) {
        return id == null ? null : byId(type, id);
    }

    /** The object with a value of a unique attribute, null where there is none. */
    public <T extends Aggregate> CompletableFuture<@Nullable T> by(Class<T> type, String attribute, Object value) {
        return this.<Object, @Nullable T>batch(
                type.getSimpleName() + '.' + attribute,
                value,
                (session, values) -> find(session, type, attribute, values));
    }

    /**
     * The object that a client asked for by name.
     *
     * @return fails with NOT_FOUND where there is none, be it absent or another tenant's
     */
    public <T extends Aggregate> CompletableFuture<T> require(Class<T> type, String attribute, Object value) {
        return by(type, attribute, value).thenApply(Loader::found);
    }

    static <T> T found(@Nullable T object) {
        if (object == null) {
            throw new Problem(ErrorCode.NOT_FOUND, "There is no such object.");
        }
        return object;
    }

    /** The whole tenant's list of a type, by the arguments of the field being fetched. */
    public <T extends Aggregate> Connection<T> list(Class<T> type) {
        return new Connection<>(this, listing(type, null), Listing.NO_PARENT);
    }

    /** The list of those whose {@code parent} attribute is {@code id}. */
    public <T extends Aggregate> Connection<T> list(Class<T> type, String parent, UUID id) {
        return new Connection<>(this, listing(type, Parent.id(parent)), id);
    }

    /** The list of those that lie in a division, by its code. */
    public <T extends Aggregate & Governed> Connection<T> inside(Class<T> type, String division) {
        return new Connection<>(this, listing(type, Parent.area(division.length())), division);
    }

    private <T> Listing<T> listing(Class<T> type, @Nullable Parent parent) {
        var arguments = ListArguments.of(environment, reading.limits());
        Attributes attributes = reading.attributes(type);
        return new Listing<>(attributes, parent, arguments, reading.cursors(attributes, parent, arguments), type);
    }

    <T, R> CompletableFuture<R> batch(
            String what, Listing<T> listing, Object parent, BiFunction<Session, List<Object>, List<R>> read) {
        // the same place in the document has the same arguments, for whichever parent
        String name = what
                + ' '
                + listing.attributes().entity()
                + '.'
                + listing.parent()
                + environment.getField().getSourceLocation();
        return this.<Object, R>batch(name, parent, read);
    }

    /**
     * Reads one value together with those that the other fields of this level ask for.
     *
     * @param name tells this kind of reading from all others of the request
     * @param read the values for all keys, in their order
     */
    public <K, R extends @Nullable Object> CompletableFuture<R> batch(
            String name, K key, BiFunction<Session, List<K>, List<R>> read) {
        DataLoader<K, R> loader = environment
                .getDataLoaderRegistry()
                .computeIfAbsent(
                        name,
                        absent -> DataLoaderFactory.<K, R>newDataLoader(
                                keys -> CompletableFuture.completedFuture(read.apply(reading.session(), keys))));
        return loader.load(key);
    }

    private <T> List<@Nullable T> find(Session session, Class<T> type, String attribute, List<Object> values) {
        Attributes attributes = reading.attributes(type);
        var conditions = new Conditions();
        conditions.add(
                values.size() == 1
                        ? "e." + attribute + " = " + conditions.bind(values.getFirst())
                        : "e." + attribute + " in " + conditions.bind(values));
        String query = "from " + attributes.entity() + " e" + conditions.where();
        Map<Object, T> found = new HashMap<>();
        for (T row :
                conditions.bindTo(session.createSelectionQuery(query, type)).getResultList()) {
            found.put(Objects.requireNonNull(attributes.get(row, attribute)), row);
        }
        return values.stream().<@Nullable T>map(found::get).toList();
    }
}
