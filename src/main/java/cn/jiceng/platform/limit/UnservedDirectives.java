package cn.jiceng.platform.limit;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import graphql.Directives;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import java.util.List;
import java.util.Set;

/** Directives that the engine adds to every schema and this server does not carry out: it neither shows nor takes them. */
final class UnservedDirectives {
    private static final Set<String> NAMES = Set.of(
            Directives.DeferDirective.getName(), Directives.ExperimentalDisableErrorPropagationDirective.getName());

    private static final int INVALID = 422;

    private UnservedDirectives() {}

    /** Refuses such a directive in a document as the engine refuses an unknown one. */
    static void refuse(String name) {
        if (NAMES.contains(name)) {
            throw new Problem(ErrorCode.BAD_REQUEST, "Unknown directive '%s'".formatted(name)).withStatus(INVALID);
        }
    }

    /** Leaves them out of introspection. */
    static GraphQLCodeRegistry.Builder hidden() {
        DataFetcher<List<GraphQLDirective>> served =
                environment -> environment.getGraphQLSchema().getDirectives().stream()
                        .filter(directive -> !NAMES.contains(directive.getName()))
                        .toList();
        return GraphQLCodeRegistry.newCodeRegistry()
                .dataFetcher(FieldCoordinates.coordinates("__Schema", "directives"), served);
    }
}
