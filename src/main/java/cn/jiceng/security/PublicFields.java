package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.graphql.NodeId;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps from viewers without a token what the schema does not mark {@code @public}: every root field without the mark, and
 * every other field that leads to a type without it. So whoever later adds to a public type a field that leads to, say,
 * organizations adds a closed one, unless the organizations or the field itself are marked. Scalars follow their type, unless
 * they are {@code @internal}.
 */
@Configuration(proxyBeanMethods = false)
class PublicFields extends GraphQLTypeVisitorStub {
    private static final String PUBLIC = "public";

    @Bean
    GraphQlSourceBuilderCustomizer guardFields() {
        return builder -> builder.typeVisitors(List.of(new PublicFields()));
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLObjectType parent && isGuarded(parent, field)) {
            GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            boolean open = field.hasAppliedDirective(PUBLIC);
            FieldCheck check = environment -> check(open, environment);
            code.dataFetcher(parent, field, check.before(code.getDataFetcher(parent, field)));
        }
        return TraversalControl.CONTINUE;
    }

    /** Decided once, when the schema is built: what is open to all is left as it is. */
    private static boolean isGuarded(GraphQLObjectType parent, GraphQLFieldDefinition field) {
        if (isRoot(parent)) {
            return !field.hasAppliedDirective(PUBLIC) || takesIds(field);
        }
        if (field.hasAppliedDirective(TypeRights.INTERNAL)) {
            return true;
        }
        return !parent.getName().startsWith("__")
                && !field.hasAppliedDirective(PUBLIC)
                && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType led
                && !isPublic(led);
    }

    private static boolean isRoot(GraphQLObjectType type) {
        return type.getName().equals("Query") || type.getName().equals("Mutation");
    }

    private static boolean takesIds(GraphQLFieldDefinition field) {
        return field.getArgument("id") != null || field.getArgument("ids") != null;
    }

    /** Never an interface or a union: something that is not public may come to be one of it. */
    private static boolean isPublic(GraphQLCompositeType type) {
        return type instanceof GraphQLObjectType object && object.hasAppliedDirective(PUBLIC);
    }

    private static void check(boolean open, DataFetchingEnvironment environment) {
        if (Viewer.current().isPresent() || (open && ids(environment).allMatch(id -> isPublic(id, environment)))) {
            return;
        }
        throw new Problem(ErrorCode.UNAUTHENTICATED, "This needs a token.");
    }

    /** The ids that {@code node} and {@code nodes} are asked for: whether they are public depends on their type. */
    static Stream<String> ids(DataFetchingEnvironment environment) {
        String id = environment.getArgument("id");
        List<String> ids = environment.getArgument("ids");
        return Stream.concat(Stream.ofNullable(id), ids == null ? Stream.of() : ids.stream());
    }

    private static boolean isPublic(String id, DataFetchingEnvironment environment) {
        return NodeId.of(id)
                .map(known -> environment.getGraphQLSchema().getObjectType(known.type()))
                .filter(PublicFields::isNode)
                .map(PublicFields::isPublic)
                .orElse(true); // what cannot be an object is refused by the field itself
    }

    static boolean isNode(GraphQLObjectType type) {
        return type.getInterfaces().stream()
                .anyMatch(implemented -> implemented.getName().equals("Node"));
    }
}
