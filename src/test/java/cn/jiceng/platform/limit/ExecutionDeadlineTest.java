package cn.jiceng.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ExecutionDeadlineTest {
    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void fetchersRunWhileTimeIsLeft() {
        assertThat(execute("1h").getErrors()).isEmpty();
        assertThat(fetched).hasValue(2);
    }

    @Test
    void noFetcherRunsAfterTheTime() {
        ExecutionResult result = execute("-1s");
        assertThat(result.getErrors())
                .hasSize(2)
                .allMatch(error -> error.getMessage().contains("The time of this request is over."));
        assertThat(fetched).hasValue(0);
    }

    private ExecutionResult execute(String time) {
        GraphQLSchema schema = new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse("type Query { a: Int }"),
                        RuntimeWiring.newRuntimeWiring()
                                .type("Query", type -> type.dataFetcher("a", field -> fetched.incrementAndGet()))
                                .build());
        return GraphQL.newGraphQL(schema)
                .instrumentation(new ExecutionDeadline(limits(time)))
                .build()
                .execute("{x:a y:a}");
    }

    private static Limits limits(String time) {
        return new Binder(new MapConfigurationPropertySource(Map.of("jiceng.limits.time", time)))
                .bindOrCreate("jiceng.limits", Limits.class);
    }
}
