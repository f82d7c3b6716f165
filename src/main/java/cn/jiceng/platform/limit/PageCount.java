package cn.jiceng.platform.limit;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many objects a field may return: the page asked for, in the document or by a variable, or the default page.
 *
 * @param variable the variable that says so, or null
 * @param value where there is no such variable, or no number in it
 */
record PageCount(@Nullable String variable, int value) {
    private static final String ROWS = "rows";

    /** The count of a field that takes a page, ids or rows; null for every other field. */
    static @Nullable PageCount of(Field field, GraphQLFieldDefinition definition, Limits limits) {
        if (takesRows(definition)) {
            return ofRows(field, limits);
        }
        if (definition.getArgument("first") == null && definition.getArgument("ids") == null) {
            return null;
        }
        for (Argument argument : field.getArguments()) {
            switch (argument.getName()) {
                case "first", "last", "ids" -> {
                    return of(argument.getValue(), limits);
                }
                default -> {}
            }
        }
        return new PageCount(null, limits.defaultPageSize());
    }

    private static boolean takesRows(GraphQLFieldDefinition definition) {
        GraphQLArgument input = definition.getArgument("input");
        return input != null
                && GraphQLTypeUtil.unwrapAll(input.getType()) instanceof GraphQLInputObjectType type
                && type.getFieldDefinition(ROWS) != null;
    }

    /** An import answers for each of its rows. */
    private static PageCount ofRows(Field field, Limits limits) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals("input"))
                .findFirst()
                .map(argument -> of(rows(argument.getValue()), limits))
                .orElse(new PageCount(null, 1));
    }

    private static Value<?> rows(Value<?> input) {
        return input instanceof ObjectValue object
                ? object.getObjectFields().stream()
                        .filter(key -> key.getName().equals(ROWS))
                        .<Value<?>>map(ObjectField::getValue)
                        .findFirst()
                        .orElse(input)
                : input;
    }

    private static PageCount of(Value<?> value, Limits limits) {
        return switch (value) {
            case VariableReference reference -> new PageCount(reference.getName(), limits.defaultPageSize());
            case IntValue number -> new PageCount(null, page(number.getValue(), limits));
            case ArrayValue ids ->
                new PageCount(null, Math.max(1, ids.getValues().size()));
            default -> new PageCount(null, limits.defaultPageSize());
        };
    }

    /** The count under these variables. A page above the limit has an error of its own, so it counts as the largest. */
    int under(Map<String, Object> variables, Limits limits) {
        Object given = variable == null ? null : variables.get(variable);
        if (given instanceof Number number) {
            return page(BigInteger.valueOf(number.longValue()), limits);
        }
        if (given instanceof Map<?, ?> input && input.get(ROWS) instanceof Collection<?> rows) {
            return Math.max(1, rows.size());
        }
        return given instanceof Collection<?> ids ? Math.max(1, ids.size()) : value;
    }

    private static int page(BigInteger asked, Limits limits) {
        return asked.max(BigInteger.ONE)
                .min(BigInteger.valueOf(limits.pageSize()))
                .intValue();
    }
}
