package cn.jiceng.platform.loader;

import cn.jiceng.platform.graphql.NodeId;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field that has another value than before.
 *
 * @param field its name in the schema
 * @param old the value before, null where there was none or it is not for the viewer
 * @param masked whether the values are personal and not shown in full
 */
public record FieldChange(
        String field, @Nullable Object old, @Nullable Object now, boolean masked) {
    private static final ZoneId SHOWN_IN = ZoneId.of("Asia/Shanghai");

    /** The value after; the schema calls it {@code new}. */
    public @Nullable Object getNew() {
        return now;
    }

    /** What changes with everything, and is said of the change itself. */
    private static final Set<String> ALWAYS = Set.of("id", "version", "createdAt", "updatedAt");

    static List<FieldChange> between(
            @Nullable Object before,
            Object after,
            Attributes attributes,
            GraphQLObjectType type,
            SealedValues.@Nullable Reader sealed) {
        List<FieldChange> changes = new ArrayList<>();
        for (String attribute : attributes.names()) {
            GraphQLFieldDefinition field = field(attribute, type);
            Object old = before == null ? null : attributes.get(before, attribute);
            Object now = attributes.get(after, attribute);
            if (field != null && !ALWAYS.contains(attribute) && !Objects.deepEquals(old, now)) {
                changes.add(of(field, old, now, sealed));
            }
        }
        return changes;
    }

    /** What the schema does not show stays inside; an id of a relation is shown as the relation. */
    private static @Nullable GraphQLFieldDefinition field(String attribute, GraphQLObjectType type) {
        GraphQLFieldDefinition same = type.getFieldDefinition(attribute);
        return same != null || !attribute.endsWith("Id")
                ? same
                : type.getFieldDefinition(attribute.substring(0, attribute.length() - "Id".length()));
    }

    private static FieldChange of(
            GraphQLFieldDefinition field,
            @Nullable Object old,
            @Nullable Object now,
            SealedValues.@Nullable Reader sealed) {
        if (old instanceof byte[] || now instanceof byte[]) {
            boolean inFull = sealed != null && sealed.isInFull(field);
            return new FieldChange(field.getName(), read(field, old, sealed), read(field, now, sealed), !inFull);
        }
        return new FieldChange(field.getName(), json(field, old), json(field, now), false);
    }

    private static @Nullable Object read(
            GraphQLFieldDefinition field, @Nullable Object value, SealedValues.@Nullable Reader sealed) {
        return sealed != null && value instanceof byte[] bytes ? sealed.read(field, bytes) : null;
    }

    private static @Nullable Object json(GraphQLFieldDefinition field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case UUID id ->
                new NodeId(((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName(), id).toString();
            case Instant moment -> moment.atZone(SHOWN_IN).toOffsetDateTime().toString();
            case Number number -> number;
            case Boolean bool -> bool;
            case Object[] list ->
                Arrays.stream(list).map(one -> json(field, one)).toList();
            default -> value.toString();
        };
    }
}
