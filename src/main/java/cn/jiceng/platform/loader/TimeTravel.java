package cn.jiceng.platform.loader;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Hands the argument {@code asOf} of a field down to everything below it; a feature writes no line of this. */
@Configuration(proxyBeanMethods = false)
class TimeTravel extends GraphQLTypeVisitorStub {
    @Bean
    GraphQlSourceBuilderCustomizer momentsOfFields() {
        return builder -> builder.typeVisitors(List.of(new TimeTravel()));
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (field.getArgument(AsOf.ARGUMENT) != null && context.getParentNode() instanceof GraphQLObjectType parent) {
            GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            DataFetcher<?> fetcher = code.getDataFetcher(parent, field);
            code.dataFetcher(parent, field, (DataFetcher<?>) environment -> fetch(fetcher, environment));
        }
        return TraversalControl.CONTINUE;
    }

    private static @Nullable Object fetch(DataFetcher<?> fetcher, DataFetchingEnvironment environment)
            throws Exception {
        Object fetched = fetcher.get(environment);
        Instant asked = environment.getArgument(AsOf.ARGUMENT);
        if (asked == null) {
            return fetched;
        }
        var moment = new AsOf(asked);
        return switch (fetched) {
            case Mono<?> later -> later.map(value -> handDown(value, moment));
            case CompletionStage<?> later -> later.thenApply(value -> handDown(value, moment));
            case null -> null;
            default -> handDown(fetched, moment);
        };
    }

    private static DataFetcherResult<?> handDown(Object fetched, AsOf moment) {
        return fetched instanceof DataFetcherResult<?> result
                ? result.transform(builder -> builder.localContext(moment))
                : DataFetcherResult.newResult()
                        .data(fetched)
                        .localContext(moment)
                        .build();
    }
}
