package cn.jiceng.platform.loader;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Revision;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.envers.RevisionType;
import org.jspecify.annotations.Nullable;

/** The changes of one object, the newest first. Histories of many objects are read at once. */
final class HistoryConnection extends Connection<Change> {
    private final Loader loader;
    private final Attributes attributes;
    private final GraphQLObjectType type;
    private final Aggregate object;
    private final @Nullable SealedValues sealed;
    private final int size;
    private final @Nullable String after;
    private final Cursors cursors;

    /** @param sealed shows what is sealed, null where nobody does */
    HistoryConnection(
            Loader loader,
            Reading reading,
            Aggregate object,
            @Nullable SealedValues sealed,
            DataFetchingEnvironment environment) {
        this.loader = loader;
        this.attributes = reading.attributes(object.getClass());
        this.type = environment.getGraphQLSchema().getObjectType(attributes.entity());
        this.object = object;
        this.sealed = sealed;
        this.size = ListArguments.size("first", environment.getArgument("first"), reading.limits());
        this.after = environment.getArgument("after");
        this.cursors = reading.cursors(() -> "history of " + attributes.entity());
    }

    @Override
    CompletableFuture<Page<Change>> page() {
        if (after != null) {
            position(after); // a cursor of another object's history fails here, before those that are read together
        }
        return loader.batch(loader.place("history"), object, this::pages);
    }

    private Object position(String cursor) {
        return cursors.read(object.getId(), cursor, List.of(Long.class)).getFirst();
    }

    /** One change more than the page shows: it says that there is more, and what was before the last shown. */
    private List<Page<Change>> pages(Session session, List<Aggregate> objects) {
        Map<UUID, List<Object[]>> rows =
                rows(session, objects.stream().map(Aggregate::getId).toList());
        List<SealedValues.Reader> readers =
                sealed != null && attributes.seals() ? sealed.readers(session, objects) : List.of();
        List<Page<Change>> pages = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            List<Object[]> own = rows.getOrDefault(objects.get(i).getId(), List.of());
            pages.add(page(own, readers.isEmpty() ? null : readers.get(i)));
        }
        return pages;
    }

    private Map<UUID, List<Object[]>> rows(Session session, List<UUID> objects) {
        var conditions = new Conditions();
        conditions.addAny("e.originalId.id", objects);
        if (after != null) {
            conditions.add("e.originalId.revision.id < " + conditions.bind(position(after)));
        }
        String numbered = """
                select e.originalId.id as id, e.originalId.revision.id as revision, row_number() over (
                    partition by e.originalId.id order by e.originalId.revision.id desc) as position
                from %s e%s""".formatted(attributes.auditEntity(), conditions.where());
        String values = attributes.names().stream().map(Attributes::auditPath).collect(Collectors.joining(", "));
        String query = """
                select e.originalId.id, r, e.revision_type, %s from %s e
                join (%s) w on w.id = e.originalId.id and w.revision = e.originalId.revision.id
                join Revision r on r.id = w.revision
                where w.position <= %s order by e.originalId.id, r.id desc""".formatted(values, attributes.auditEntity(), numbered, conditions.bind(size + 1L));
        return conditions.bindTo(session.createSelectionQuery(query, Object[].class)).getResultList().stream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0]));
    }

    private Page<Change> page(List<Object[]> rows, SealedValues.@Nullable Reader reader) {
        List<Aggregate> states = rows.stream().map(this::state).toList();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(size, rows.size()); i++) {
            Aggregate after = states.get(i);
            Aggregate before = i + 1 < states.size() ? states.get(i + 1) : null;
            List<FieldChange> fields = FieldChange.between(before, after, attributes, type, reader);
            Object[] row = rows.get(i);
            changes.add(new Change((Revision) row[1], (RevisionType) row[2], after.getVersion(), fields));
        }
        return new Page<>(changes, rows.size() > size);
    }

    private Aggregate state(Object[] row) {
        return (Aggregate) attributes.make(attributes.names(), Arrays.copyOfRange(row, 3, row.length));
    }

    @Override
    String cursor(Change change) {
        return cursors.write(object.getId(), List.of(change.revision().getId()));
    }

    @Override
    boolean backward() {
        return false;
    }

    @Override
    boolean continued() {
        return after != null;
    }

    @Override
    public CompletableFuture<Integer> totalCount() {
        return loader.batch(loader.place("history count"), object.getId(), this::counts);
    }

    private List<Integer> counts(Session session, List<UUID> objects) {
        String query =
                "select e.originalId.id, count(*) from %s e where among(:ids, e.originalId.id) group by e.originalId.id"
                        .formatted(attributes.auditEntity());
        Map<Object, Integer> counts = new HashMap<>();
        session.createSelectionQuery(query, Object[].class)
                .setParameter("ids", objects.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> counts.put(row[0], ((Long) row[1]).intValue()));
        return objects.stream().map(one -> counts.getOrDefault(one, 0)).toList();
    }
}
