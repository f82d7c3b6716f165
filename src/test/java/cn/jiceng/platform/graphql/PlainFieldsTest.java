package cn.jiceng.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherResult;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The short way of plain fields answers to the letter what the engine answers without it. */
class PlainFieldsTest {
    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("""
                            type Query { city: City  cities: [City]  lists: [[City!]!]  things: [Thing!] }
                            interface Thing { name: String }
                            type City implements Thing {
                              code: ID!  name: String  kind: Kind!  people: Int  tags: [String!]
                              late: String  boxed: String  refused: String  missing: String!  wrong: Int
                              twin: City  parts: [City!]  served: String
                            }
                            enum Kind { TOWN VILLAGE }
                            """),
                    RuntimeWiring.newRuntimeWiring()
                            .type(
                                    "Query",
                                    query -> query.defaultDataFetcher(environment -> switch (environment
                                            .getField()
                                            .getName()) {
                                        case "city" -> City.of("1", 2);
                                        case "cities" -> Arrays.asList(City.of("1", 1), null, City.of("2", 0));
                                        case "lists" -> List.of(List.of(City.of("1", 0)), List.of());
                                        default -> List.of(City.of("3", 0));
                                    }))
                            .type(
                                    "Thing",
                                    thing -> thing.typeResolver(environment ->
                                            environment.getSchema().getObjectType("City")))
                            .type(
                                    "City",
                                    city -> city.dataFetcher(
                                            "served", (DataFetcher<String>) environment -> "by a controller"))
                            .build());

    /** What an object of a feature may be like, and what it must not. */
    record City(String code, @Nullable String name, String kind, int people, List<String> tags, List<City> parts) {
        static City of(String code, int depth) {
            List<City> parts = depth == 0 ? List.of() : List.of(of(code + "1", depth - 1), of(code + "2", depth - 1));
            return new City(code, code.length() > 1 ? null : "城" + code, "VILLAGE", 7, List.of("a", "b"), parts);
        }

        public CompletableFuture<String> late() {
            return CompletableFuture.completedFuture("later");
        }

        public DataFetcherResult<String> boxed() {
            return DataFetcherResult.<String>newResult().data("boxed").build();
        }

        public String refused() {
            throw new IllegalStateException("refused");
        }

        public @Nullable String missing() {
            return null;
        }

        public String wrong() {
            return "no number";
        }

        public City twin() {
            return of(code + "0", 0);
        }
    }

    /** Its transactions are nothing. */
    private static final class NoTransactions extends AbstractPlatformTransactionManager {
        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    private static QueryStrategy strategy() {
        return new QueryStrategy(new NoTransactions(), new SimpleDataFetcherExceptionHandler());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ city { code name kind people } }",
                "{ city { other: code code __typename twin { code } } }",
                "{ cities { code name kind } }",
                "{ cities { code parts { name kind __typename } twin { name } } }",
                "{ lists { code } }",
                "{ things { name ... on City { code } } }",
                "{ city { tags parts { code tags } } }",
                "query($yes: Boolean = true) { city { ...F  name @skip(if: $yes) kind @include(if: $yes) } } fragment F on City { code parts { ...G } } fragment G on City { code }",
                "{ city { late parts { code late } } }",
                "{ city { boxed parts { boxed } } }",
                "{ city { code refused parts { code refused } } }",
                "{ city { code parts { code missing } } }",
                "{ cities { missing } }",
                "{ city { code wrong parts { wrong code } } }",
                "{ city { served parts { code served } } }",
            })
    void answersAsTheEngineDoes(String document) {
        Map<String, Object> expected = GraphQL.newGraphQL(SCHEMA)
                .queryExecutionStrategy(new AsyncExecutionStrategy(new SimpleDataFetcherExceptionHandler()))
                .build()
                .execute(document)
                .toSpecification();
        assertThat(GraphQL.newGraphQL(SCHEMA)
                        .queryExecutionStrategy(strategy())
                        .build()
                        .execute(document)
                        .toSpecification()
                        .toString())
                .isEqualTo(expected.toString());
    }

    @Test
    void theEngineIsNotAskedForPlainFields() {
        Set<String> asked = new TreeSet<>();
        var watch = new SimplePerformantInstrumentation() {
            @Override
            public DataFetcher<?> instrumentDataFetcher(
                    DataFetcher<?> fetcher,
                    InstrumentationFieldFetchParameters field,
                    @Nullable InstrumentationState state) {
                asked.add(field.getExecutionStepInfo().getPath().toString());
                return fetcher;
            }
        };
        GraphQL engine = GraphQL.newGraphQL(SCHEMA)
                .queryExecutionStrategy(strategy())
                .instrumentation(watch)
                .build();
        engine.execute(ExecutionInput.newExecutionInput("{ city { code served parts { code kind } } }")
                .build());
        assertThat(asked).containsExactly("/city", "/city/parts", "/city/served");
    }
}
