package cn.jiceng.platform.mutation;

import cn.jiceng.platform.discretion.PersonalNumbers;
import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps phone and ID numbers out of all that clients write down: findings, remarks and reasons are stored as they are, and
 * their record for ever. What the schema marks {@code @personal} is sealed by whoever stores it.
 */
final class PersonalTexts {
    private static final String PERSONAL = "personal";

    private final List<UserError> found = new ArrayList<>();

    private PersonalTexts() {}

    /**
     * Refuses arguments of a mutation.
     *
     * @throws Refusal VALIDATION_FAILED naming each text that holds a number of a person
     */
    static void refuse(GraphQLFieldDefinition mutation, Map<String, ? extends @Nullable Object> given) {
        var texts = new PersonalTexts();
        mutation.getArguments()
                .forEach(argument ->
                        texts.look(argument.getType(), given.get(argument.getName()), List.of(argument.getName())));
        if (!texts.found.isEmpty()) {
            throw new Refusal(texts.found);
        }
    }

    private void look(GraphQLType wrapped, @Nullable Object value, List<String> path) {
        if (value instanceof List<?> values) {
            for (int place = 0; place < values.size(); place++) {
                look(wrapped, values.get(place), behind(path, Integer.toString(place)));
            }
            return;
        }
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(wrapped);
        if (value instanceof Map<?, ?> fields && type instanceof GraphQLInputObjectType input) {
            input.getFields().stream()
                    .filter(field -> !isSealed(field))
                    .forEach(
                            field -> look(field.getType(), fields.get(field.getName()), behind(path, field.getName())));
        } else if (value instanceof String text && type.equals(Scalars.GraphQLString) && PersonalNumbers.areIn(text)) {
            found.add(new UserError(CommonRefusal.VALIDATION_FAILED, "mutation.personalNumber", List.of(), path));
        }
    }

    private static boolean isSealed(GraphQLInputObjectField field) {
        return field.hasAppliedDirective(PERSONAL);
    }

    private static List<String> behind(List<String> path, String next) {
        return Stream.concat(path.stream(), Stream.of(next)).toList();
    }
}
