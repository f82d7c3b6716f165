package cn.jiceng.person;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.security.Viewer;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Refuses lists that are filtered or ordered by what their viewer may not see in full: the list would tell it. The conditions
 * and keys of order that mean a personal value are those that the schema marks {@code @personal}.
 */
@Configuration(proxyBeanMethods = false)
class PersonalArguments extends GraphQLTypeVisitorStub {
    @Bean
    GraphQlSourceBuilderCustomizer guardPersonalArguments() {
        return builder -> builder.typeVisitors(List.of(new PersonalArguments()));
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (!(context.getParentNode() instanceof GraphQLObjectType parent) || isMutation(parent)) {
            return TraversalControl.CONTINUE;
        }
        List<GraphQLArgument> personal = field.getArguments().stream()
                .filter(argument -> isPersonal(argument.getType(), new HashSet<>()))
                .toList();
        if (!personal.isEmpty()) {
            GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            DataFetcher<?> fetcher = code.getDataFetcher(parent, field);
            code.dataFetcher(parent, field, (DataFetcher<?>) environment -> {
                Viewer viewer = Viewer.require();
                personal.forEach(
                        argument -> check(argument.getType(), environment.getArgument(argument.getName()), viewer));
                return fetcher.get(environment);
            });
        }
        return TraversalControl.CONTINUE;
    }

    /** What is written there finds nobody. */
    private static boolean isMutation(GraphQLObjectType parent) {
        return parent.getName().equals("Mutation");
    }

    /** Whether anything in an argument of the type can mean a personal value. */
    private static boolean isPersonal(GraphQLType wrapped, Set<String> seen) {
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(wrapped);
        return switch (type) {
            case GraphQLEnumType constants -> constants.getValues().stream().anyMatch(PersonalArguments::isMarked);
            case GraphQLInputObjectType input ->
                seen.add(input.getName())
                        && input.getFields().stream()
                                .anyMatch(field -> isMarked(field) || isPersonal(field.getType(), seen));
            default -> false;
        };
    }

    private static boolean isMarked(GraphQLDirectiveContainer element) {
        return element.hasAppliedDirective(PersonalFields.DIRECTIVE);
    }

    /** @throws Problem FORBIDDEN naming the field */
    static void check(GraphQLType wrapped, @Nullable Object value, Viewer viewer) {
        if (value instanceof List<?> list) {
            list.forEach(one -> check(wrapped, one, viewer));
            return;
        }
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(wrapped);
        if (type instanceof GraphQLEnumType constants && value != null) {
            check(constants.getValue(value.toString()), viewer);
        } else if (type instanceof GraphQLInputObjectType input && value instanceof Map<?, ?> given) {
            check(input, given, viewer);
        }
    }

    private static void check(GraphQLInputObjectType input, Map<?, ?> given, Viewer viewer) {
        input.getFields().stream()
                .filter(field -> given.get(field.getName()) != null)
                .forEach(field -> {
                    check(field, viewer);
                    check(field.getType(), given.get(field.getName()), viewer);
                });
    }

    private static void check(@Nullable GraphQLDirectiveContainer element, Viewer viewer) {
        if (element == null || !isMarked(element)) {
            return;
        }
        Object kind = element.getAppliedDirective(PersonalFields.DIRECTIVE)
                .getArgument(PersonalFields.KIND)
                .getValue();
        if (!PersonalKind.valueOf(String.valueOf(kind)).isFoundBy(viewer)) {
            throw new Problem(
                    ErrorCode.FORBIDDEN,
                    "This role does not see %s in full, and so cannot filter or order by it."
                            .formatted(element.getName()));
        }
    }
}
