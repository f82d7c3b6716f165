package cn.jiceng.platform.mutation;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form that all payloads have: what was changed, and {@code userErrors}.
 *
 * @param object the field for what was changed
 * @param ofRow the field for the object of a row, where rows were imported
 */
record PayloadForm(String object, @Nullable String ofRow) {
    static final String ERRORS = "userErrors";
    private static final String INDEX = "index";

    /** Reads it from the type that a mutation returns. */
    static PayloadForm of(GraphQLOutputType type) {
        if (!(type instanceof GraphQLObjectType payload) || payload.getFieldDefinition(ERRORS) == null) {
            throw new IllegalStateException(type + " is no payload: it has to be nullable and to have userErrors");
        }
        String object = other(payload);
        GraphQLType changed =
                GraphQLTypeUtil.unwrapAll(payload.getFieldDefinition(object).getType());
        boolean ofRows = changed instanceof GraphQLObjectType row && row.getFieldDefinition(ERRORS) != null;
        return new PayloadForm(object, ofRows ? other((GraphQLObjectType) changed) : null);
    }

    private static String other(GraphQLObjectType type) {
        List<String> others = type.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> !name.equals(ERRORS) && !name.equals(INDEX))
                .toList();
        if (others.size() != 1) {
            throw new IllegalStateException(type.getName() + " must have one field beside userErrors, not " + others);
        }
        return others.getFirst();
    }

    Map<String, @Nullable Object> done(@Nullable Object result) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        payload.put(
                object,
                result instanceof List<?> rows ? rows.stream().map(this::row).toList() : result);
        payload.put(ERRORS, List.of());
        return payload;
    }

    private Map<String, @Nullable Object> row(Object answer) {
        var row = (RowAnswer<?>) answer;
        Map<String, @Nullable Object> shown = new HashMap<>();
        shown.put(INDEX, row.index());
        shown.put(Objects.requireNonNull(ofRow), row.object());
        shown.put(ERRORS, row.userErrors());
        return shown;
    }

    static Map<String, @Nullable Object> refused(List<Map<String, Object>> errors) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        payload.put(ERRORS, errors);
        return payload;
    }
}
