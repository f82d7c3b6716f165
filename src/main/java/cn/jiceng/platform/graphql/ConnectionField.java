package cn.jiceng.platform.graphql;

import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.ListConnection;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * A field that all connections have. It says what it returns, so that the inspection of the schema looks behind it; and it
 * is trivial to Spring, which would have Reactor carry a context to other threads.
 */
record ConnectionField(
        ResolvableType returned, BiFunction<Connection<?>, DataFetchingEnvironment, @Nullable Object> read)
        implements SelfDescribingDataFetcher<Object>, TrivialDataFetcher<Object> {
    /** The fields by their names, for connections of a type. */
    static Map<String, ConnectionField> of(Class<?> node) {
        ResolvableType edge = ResolvableType.forClassWithGenerics(Connection.Edge.class, node);
        return Map.of(
                "nodes", new ConnectionField(listOf(ResolvableType.forClass(node)), (list, field) -> list.nodes()),
                "edges", new ConnectionField(listOf(edge), (list, field) -> list.edges()),
                "pageInfo",
                        new ConnectionField(
                                ResolvableType.forClass(Connection.PageInfo.class), (list, field) -> list.pageInfo()),
                "totalCount",
                        new ConnectionField(ResolvableType.forClass(Integer.class), (list, field) -> list.totalCount()),
                "groups",
                        new ConnectionField(
                                listOf(ResolvableType.forClass(Map.class)),
                                (list, field) -> ((ListConnection<?>) list).groups(field)));
    }

    private static ResolvableType listOf(ResolvableType element) {
        return ResolvableType.forClassWithGenerics(List.class, element);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Connection<?> source = environment.getSource();
        return source == null ? null : read.apply(source, environment);
    }

    @Override
    public String getDescription() {
        return "a field of every connection";
    }

    @Override
    public ResolvableType getReturnType() {
        return returned;
    }

    @Override
    public Map<String, ResolvableType> getArguments() {
        return Map.of();
    }
}
