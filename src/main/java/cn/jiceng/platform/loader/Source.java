package cn.jiceng.platform.loader;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where objects of a type are read: as they are, or from their audit table as they were at a moment. What is not audited
 * has no past and is read as it is.
 *
 * @param asOf null for the present
 * @param columns the attributes to read, empty for whole objects
 */
record Source<T>(
        Attributes attributes, Class<T> type, @Nullable Instant asOf, List<String> columns) {
    /**
     * The newest revision of each object that had been recorded until then. The revisions of one object are numbered in the
     * order of their commits, because each was written when the one before was visible.
     */
    private static final String NEWEST = """
            e.originalId.revision.id = (
                select max(r.id) from %s past join Revision r on r.id = past.originalId.revision.id
                left join RevisionOrder o on o.revision = r.id
                where past.originalId.id = e.originalId.id and coalesce(o.moment, r.recordedAt) <= %s)""";

    private static final String EXISTED = "e.revision_type <> org.hibernate.envers.RevisionType.DEL";

    /** Reads these attributes alone: the objects then belong to no session. */
    Source<T> only(Collection<String> names) {
        return new Source<>(attributes, type, asOf, List.copyOf(names));
    }

    private boolean past() {
        return asOf != null && attributes.audited();
    }

    /** The name in HQL of what is read. */
    String entity() {
        return past() ? attributes.auditEntity() : attributes.entity();
    }

    /** An attribute of the alias {@code e} in HQL. */
    String path(String attribute) {
        return past() ? Attributes.auditPath(attribute) : "e." + attribute;
    }

    /** What tells one row from all others, equal in {@code e} and {@code w}. */
    String sameRow() {
        return path("id") + " = w.id" + (past() ? " and e.originalId.revision.id = w.revision" : "");
    }

    /** What {@link #sameRow()} needs of {@code w}. */
    String key() {
        return path("id") + " as id" + (past() ? ", e.originalId.revision.id as revision" : "");
    }

    Conditions conditions() {
        var conditions = new Conditions();
        if (past() && asOf != null) {
            conditions.add(EXISTED);
            conditions.add(NEWEST.formatted(entity(), conditions.bind(asOf)));
        }
        return conditions;
    }

    /** Reads the objects of a query that is given from its {@code from} on, at most {@code most} of them. */
    List<T> read(Session session, String from, Conditions conditions, int most) {
        if (!past() && columns.isEmpty()) {
            return limited(conditions.bindTo(session.createSelectionQuery("select e " + from, type)), most)
                    .getResultList();
        }
        List<String> names = columns.isEmpty() ? attributes.names() : columns;
        String selected = names.stream().map(this::path).collect(Collectors.joining(", ", "select ", " "));
        return limited(conditions.bindTo(session.createSelectionQuery(selected + from, Object[].class)), most)
                .getResultList()
                .stream()
                .map(values -> make(names, values))
                .toList();
    }

    /** An object with these values of its attributes, which belongs to no session. */
    T make(List<String> names, Object... values) {
        return type.cast(attributes.make(names, values));
    }

    private static <R> SelectionQuery<R> limited(SelectionQuery<R> query, int most) {
        return most == Integer.MAX_VALUE ? query : query.setMaxResults(most);
    }
}
