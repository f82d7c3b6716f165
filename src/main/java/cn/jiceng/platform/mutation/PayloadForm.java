package cn.jiceng.platform.mutation;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that all payloads have: what was changed, and {@code userErrors}.
 *
 * @param object the field for what was changed
 */
record PayloadForm(String object) {
    static final String ERRORS = "userErrors";

    /** Reads it from the type that a mutation returns. */
    static PayloadForm of(GraphQLOutputType type) {
        if (!(type instanceof GraphQLObjectType payload) || payload.getFieldDefinition(ERRORS) == null) {
            throw new IllegalStateException(type + " is no payload: it has to be nullable and to have userErrors");
        }
        List<String> others = payload.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> !name.equals(ERRORS))
                .toList();
        if (others.size() != 1) {
            throw new IllegalStateException(
                    payload.getName() + " must have one field beside userErrors, not " + others);
        }
        return new PayloadForm(others.getFirst());
    }

    Map<String, @Nullable Object> done(@Nullable Object result) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        payload.put(object, result);
        payload.put(ERRORS, List.of());
        return payload;
    }

    static Map<String, @Nullable Object> refused(List<Map<String, Object>> errors) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        payload.put(ERRORS, errors);
        return payload;
    }
}
