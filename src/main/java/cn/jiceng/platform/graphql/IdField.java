package cn.jiceng.platform.graphql;

import cn.jiceng.platform.persistence.Aggregate;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The field {@code id} of a node.
 *
 * @param type the node's, which the id tells
 */
record IdField(String type) implements LightDataFetcher<String> {
    @Override
    public @Nullable String get(
            GraphQLFieldDefinition field, @Nullable Object source, Supplier<DataFetchingEnvironment> environment) {
        return source == null ? null : new NodeId(type, ((Aggregate) source).getId()).toString();
    }

    @Override
    public @Nullable String get(DataFetchingEnvironment environment) {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }
}
