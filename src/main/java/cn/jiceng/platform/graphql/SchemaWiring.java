package cn.jiceng.platform.graphql;

import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.persistence.Aggregate;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Serves what is the same in every type: scalars, the opaque {@code id} of nodes, and the fields of connections. */
@Component
class SchemaWiring implements RuntimeWiringConfigurer {
    private static final Map<String, BiFunction<Connection<?>, DataFetchingEnvironment, Object>> CONNECTION = Map.of(
            "nodes", (connection, environment) -> connection.nodes(),
            "edges", (connection, environment) -> connection.edges(),
            "pageInfo", (connection, environment) -> connection.pageInfo(),
            "totalCount", (connection, environment) -> connection.totalCount(),
            "groups", Connection::groups);

    private List<ObjectTypeDefinition> types = List.of();

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        types = registry.getTypes(ObjectTypeDefinition.class);
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(DateTimeScalar.TYPE).scalar(ExtendedScalars.GraphQLLong);
        for (ObjectTypeDefinition type : types) {
            if (isNode(type)) {
                wiring.type(type.getName(), node -> node.dataFetcher("id", id(type.getName())));
            }
            if (type.getName().endsWith("Connection")) {
                wiring.type(type.getName(), connection -> connection(type, connection));
            }
        }
    }

    private static boolean isNode(ObjectTypeDefinition type) {
        return type.getImplements().stream()
                .anyMatch(implemented ->
                        implemented instanceof TypeName name && name.getName().equals("Node"));
    }

    private static DataFetcher<String> id(String type) {
        return environment -> {
            Aggregate source = environment.getSource();
            return source == null ? null : new NodeId(type, source.getId()).toString();
        };
    }

    private static TypeRuntimeWiring.Builder connection(
            ObjectTypeDefinition type, TypeRuntimeWiring.Builder connection) {
        type.getFieldDefinitions().forEach(field -> {
            var read = CONNECTION.get(field.getName());
            if (read != null) {
                connection.dataFetcher(field.getName(), environment -> fetch(read, environment));
            }
        });
        return connection;
    }

    private static @Nullable Object fetch(
            BiFunction<Connection<?>, DataFetchingEnvironment, Object> read, DataFetchingEnvironment environment) {
        Connection<?> source = environment.getSource();
        return source == null ? null : read.apply(source, environment);
    }
}
