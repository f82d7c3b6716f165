package cn.jiceng.security;

import cn.jiceng.platform.graphql.NodeId;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps from viewers with a token what is not for them: from partners what none of their scopes names, from everybody what the
 * schema marks {@code @internal} for other roles, and mutations from whoever may do them nowhere. Guests are for
 * {@link PublicFields}. What follows from a field is decided once, when the schema is built.
 */
@Configuration(proxyBeanMethods = false)
class GuardedFields {
    @Bean
    GraphQlSourceBuilderCustomizer guardFieldsFromViewers(ActionTables actions) {
        return builder -> builder.typeVisitors(List.of(new Visitor(actions)));
    }

    /** Refuses a viewer, or lets it pass. */
    private interface Check extends BiConsumer<Viewer, DataFetchingEnvironment> {}

    private static final class Visitor extends GraphQLTypeVisitorStub {
        private final ActionTables actions;

        private Visitor(ActionTables actions) {
            this.actions = actions;
        }

        @Override
        public TraversalControl visitGraphQLFieldDefinition(
                GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            if (context.getParentNode() instanceof GraphQLObjectType parent
                    && !parent.getName().startsWith("__")) {
                GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
                for (Check check : ofOwners(parent, field)) {
                    code.dataFetcher(parent, field, ofViewers(check).beforeAll(code.getDataFetcher(parent, field)));
                }
                check(parent, field)
                        .map(Visitor::ofViewers)
                        .ifPresent(check ->
                                code.dataFetcher(parent, field, check.before(code.getDataFetcher(parent, field))));
            }
            return TraversalControl.CONTINUE;
        }

        private static FieldCheck ofViewers(Check check) {
            return environment -> Viewer.current().ifPresent(viewer -> check.accept(viewer, environment));
        }

        /** What is for those alone whose own the object is; its id is no secret to who asks by it. */
        private static List<Check> ofOwners(GraphQLObjectType parent, GraphQLFieldDefinition field) {
            return Stream.of(parent, field)
                    .map(OwnReading::said)
                    .filter(reading -> !reading.own().isEmpty())
                    .filter(reading -> !field.getName().equals("id"))
                    .map(reading -> (Check) (viewer, environment) -> reading.require(viewer, environment.getSource()))
                    .toList();
        }

        private Optional<Check> check(GraphQLObjectType parent, GraphQLFieldDefinition field) {
            if (parent.getName().equals("Mutation")) {
                Rule<?> rule = actions.of(field.getName()).rule();
                TypeRights rights = TypeRights.of(field.getType()).forWriting();
                return Optional.of((viewer, environment) -> {
                    rule.requireRole(viewer);
                    rights.require(viewer, TypeRights.WRITE);
                });
            }
            if (TypeRights.isPublic(field)) {
                return field.getArgument("id") == null && field.getArgument("ids") == null
                        ? Optional.empty()
                        : Optional.of(Visitor::checkNodes);
            }
            TypeRights rights = rights(parent, field);
            return rights.equals(TypeRights.FREE)
                    ? Optional.empty()
                    : Optional.of((viewer, environment) -> rights.require(viewer, TypeRights.READ));
        }

        private static TypeRights rights(GraphQLObjectType parent, GraphQLFieldDefinition field) {
            TypeRights own = TypeRights.said(field);
            TypeRights led = TypeRights.of(field.getType()).and(own);
            if (parent.getName().equals("Query")) {
                return led.scopes().isEmpty() ? led.and(TypeRights.NO_PARTNERS) : led;
            }
            TypeRights around = TypeRights.said(parent);
            if (around.equals(TypeRights.FREE)) {
                return own; // who came to a connection or a payload may read what it leads to
            }
            return TypeRights.isPublic(parent) && led.scopes().isEmpty() && isClosed(field) ? led.and(around) : led;
        }

        /** What guests do not read of a public type asks for nothing itself, but is no less a part of it. */
        private static boolean isClosed(GraphQLFieldDefinition field) {
            return field.hasAppliedDirective(TypeRights.INTERNAL)
                    || (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType led
                            && !TypeRights.isPublic(led));
        }

        private static void checkNodes(Viewer viewer, DataFetchingEnvironment environment) {
            PublicFields.ids(environment)
                    .flatMap(id -> NodeId.of(id).stream())
                    .map(id -> environment.getGraphQLSchema().getType(id.type()))
                    .filter(type -> type instanceof GraphQLObjectType object && PublicFields.isNode(object))
                    .forEach(type -> TypeRights.of(type).require(viewer, TypeRights.READ));
        }
    }
}
