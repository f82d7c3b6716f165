package cn.jiceng.platform.graphql;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows plain fields, for each of which at each object the engine would make a path, a type info and contexts for
 * instrumentation: most of what a long list costs.
 */
final class PlainFields {
    /** Definitions are equal only to themselves, and there is one schema. */
    private final Map<GraphQLFieldDefinition, Optional<PlainField>> known = new ConcurrentHashMap<>();

    /** Null where the field is not plain. */
    @Nullable
    PlainField of(ExecutionContext context, GraphQLObjectType type, MergedField field) {
        GraphQLSchema schema = context.getGraphQLSchema();
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, type, field.getName());
        Optional<PlainField> found = known.get(definition);
        if (found == null) {
            found = PlainField.of(definition, schema.getCodeRegistry().getDataFetcher(type, definition));
            known.put(definition, found);
        }
        return found.orElse(null);
    }

    /** Null where not all fields are plain. */
    @Nullable
    PlainSelection of(ExecutionContext context, GraphQLObjectType type, MergedSelectionSet fields) {
        var found = new PlainField[fields.size()];
        int place = 0;
        for (MergedField field : fields.getSubFields().values()) {
            PlainField plain = of(context, type, field);
            if (plain == null) {
                return null;
            }
            found[place++] = plain;
        }
        return new PlainSelection(context, fields.getKeys(), found);
    }
}
