package cn.jiceng.platform.loader;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
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

    /** The moment as of which the field is read, null for the present. */
    public @Nullable Instant asOf() {
        return AsOf.of(environment);
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
                type.getSimpleName() + '.' + attribute + moment(),
                value,
                (session, values) -> find(session, source(type), attribute, values));
    }

    /** The object that another one refers to, with as much of it as the field being fetched shows: for a field that returns it as it is. */
    public <T extends Aggregate> CompletableFuture<@Nullable T> related(Class<T> type, UUID id) {
        Attributes attributes = reading.attributes(type);
        Shown shown = reading.ofObject(attributes, environment);
        var source = new Source<>(attributes, type, AsOf.of(environment), shown.attributes());
        if (shown.nothingButId() && source.asOf() == null) { // a foreign key says that it is there
            return CompletableFuture.completedFuture(source.make(List.of("id"), id));
        }
        return this.<UUID, @Nullable T>batch(
                type.getSimpleName() + shown.name() + moment(),
                id,
                (session, ids) -> find(session, source, "id", List.copyOf(ids)));
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
        return list(type, Selection.ALL);
    }

    /** The list of those that a condition of the feature's own selects. */
    public <T extends Aggregate> Connection<T> list(Class<T> type, Selection selection) {
        return new ListConnection<>(this, listing(type, null, selection), Listing.NO_PARENT);
    }

    /** The list of those whose {@code parent} attribute is {@code id}. */
    public <T extends Aggregate> Connection<T> list(Class<T> type, String parent, UUID id) {
        return new ListConnection<>(this, listing(type, Parent.id(parent), Selection.ALL), id);
    }

    /**
     * The list of those that a condition of the feature's own selects.
     *
     * @param filter puts another filter in the place of the client's
     */
    public <T extends Aggregate> Connection<T> list(
            Class<T> type, Selection selection, UnaryOperator<Map<String, @Nullable Object>> filter) {
        var asked = ListArguments.of(environment, reading.limits());
        var arguments = asked.filteredBy(filter.apply(asked.filter()));
        return new ListConnection<>(this, listing(type, null, selection, arguments), Listing.NO_PARENT);
    }

    private <T> Source<T> source(Class<T> type) {
        return new Source<>(reading.attributes(type), type, AsOf.of(environment), List.of());
    }

    /** The list of those that lie in a division, by its code. */
    public <T extends Aggregate & Governed> Connection<T> inside(Class<T> type, String division) {
        return inside(type, division, Selection.ALL);
    }

    /** The same, of those alone that a condition of the feature's own selects. */
    public <T extends Aggregate & Governed> Connection<T> inside(Class<T> type, String division, Selection selection) {
        return new ListConnection<>(this, listing(type, Parent.area(division.length()), selection), division);
    }

    private <T> Listing<T> listing(Class<T> type, @Nullable Parent parent, Selection selection) {
        return listing(type, parent, selection, ListArguments.of(environment, reading.limits()));
    }

    private <T> Listing<T> listing(
            Class<T> type, @Nullable Parent parent, Selection selection, ListArguments arguments) {
        Source<T> source = source(type);
        return new Listing<>(
                source,
                reading.ofNodes(source.attributes(), environment).attributes(),
                parent,
                selection,
                arguments,
                reading.cursors(
                        () -> source.attributes().entity() + '.' + parent + selection.name() + arguments.list()));
    }

    <T, R> CompletableFuture<R> batch(
            String what, Listing<T> listing, Object parent, BiFunction<Session, List<Object>, List<R>> read) {
        return this.<Object, R>batch(
                place(what + ' ' + listing.source().attributes().entity() + '.' + listing.parent()), parent, read);
    }

    /** Names a reading by the place of its field: there it has the same arguments, for whichever parent. */
    String place(String what) {
        return what + ' ' + environment.getField().getSourceLocation() + moment();
    }

    /**
     * As {@link #batch}, for what the feature works out from the present alone.
     *
     * @return fails with BAD_REQUEST below a field that is read as of a moment
     */
    public <K, R extends @Nullable Object> CompletableFuture<R> present(
            String name, K key, BiFunction<Session, List<K>, List<R>> read) {
        if (AsOf.of(environment) != null) {
            throw new Problem(
                    ErrorCode.BAD_REQUEST,
                    "%s is worked out from the present and cannot be read as of a moment."
                            .formatted(environment.getField().getName()));
        }
        return batch(name, key, read);
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

    /** Objects of one moment are never shared with those of another. */
    private String moment() {
        Instant asOf = AsOf.of(environment);
        return asOf == null ? "" : " as of " + asOf;
    }

    /** The objects with these ids, for a batch that has found out which; null in the place of each that is not there. */
    public <T extends Aggregate> List<@Nullable T> find(Class<T> type, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : find(reading.session(), source(type), "id", List.copyOf(ids));
    }

    private static <T> List<@Nullable T> find(
            Session session, Source<T> source, String attribute, List<Object> values) {
        Conditions conditions = source.conditions();
        conditions.addAny(source.path(attribute), values);
        Map<Object, T> found = new HashMap<>();
        for (T row : source.read(
                session, "from " + source.entity() + " e" + conditions.where(), conditions, Integer.MAX_VALUE)) {
            found.put(Objects.requireNonNull(source.attributes().get(row, attribute)), row);
        }
        return values.stream().<@Nullable T>map(found::get).toList();
    }
}
