package cn.jiceng.platform.graphql;

import cn.jiceng.platform.loader.Change;
import cn.jiceng.platform.loader.HistoryField;
import cn.jiceng.platform.loader.Loaders;
import cn.jiceng.platform.persistence.Aggregate;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeName;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Serves what is the same in every type: scalars, the {@code id} of nodes, histories, relations to objects whose id is kept,
 * and the fields of connections.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // so that a controller that answers a relation in its own way has the last word
class SchemaWiring implements RuntimeWiringConfigurer {
    private static final String CONNECTION = "Connection";

    private final Map<String, Class<?>> listed;
    private final HistoryField history;
    private final Loaders loaders;
    private final List<GraphQLScalarType> scalarsOfFeatures;
    private TypeDefinitionRegistry registry = new TypeDefinitionRegistry();

    SchemaWiring(
            EntityManager entities, HistoryField history, Loaders loaders, List<GraphQLScalarType> scalarsOfFeatures) {
        this.loaders = loaders;
        this.scalarsOfFeatures = scalarsOfFeatures;
        this.listed = entities.getMetamodel().getEntities().stream()
                .collect(Collectors.toMap(EntityType::getName, EntityType::getJavaType));
        listed.put("Change", Change.class);
        this.history = history;
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry definitions) {
        registry = definitions;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.strictMode(false)
                .scalar(described(DateTimeScalar.TYPE))
                .scalar(described(ExtendedScalars.Date))
                .scalar(described(ExtendedScalars.GraphQLLong))
                .scalar(described(ExtendedScalars.Json));
        scalarsOfFeatures.forEach(scalar -> wiring.scalar(described(scalar)));
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            if (implementsOne(type, "Audited")) {
                wiring.type(type.getName(), audited -> audited.dataFetcher("history", history));
            }
            if (implementsOne(type, "Node")) {
                wiring.type(type.getName(), node -> node.dataFetcher("id", new IdField(type.getName())));
            }
            wireRelations(type, wiring);
            if (type.getName().endsWith(CONNECTION)) {
                wireConnection(type, wiring);
            }
        }
        registry.objectTypeExtensions().values().stream()
                .flatMap(List::stream)
                .forEach(extension -> wireRelations(extension, wiring));
    }

    /** With the words of our schema in the place of the library's. */
    private GraphQLScalarType described(GraphQLScalarType scalar) {
        ScalarTypeDefinition definition = registry.scalars().get(scalar.getName());
        return definition == null || definition.getDescription() == null
                ? scalar
                : scalar.transform(builder ->
                        builder.description(definition.getDescription().getContent()));
    }

    private static boolean implementsOne(ObjectTypeDefinition type, String name) {
        return type.getImplements().stream()
                .anyMatch(implemented ->
                        implemented instanceof TypeName one && one.getName().equals(name));
    }

    private void wireRelations(ObjectTypeDefinition type, RuntimeWiring.Builder wiring) {
        Class<?> owner = listed.get(type.getName());
        if (owner == null) {
            return;
        }
        for (FieldDefinition field : type.getFieldDefinitions()) {
            Class<?> target = listed.get(TypeInfo.typeInfo(field.getType()).getName());
            DataFetcher<?> relation = target == null || !Aggregate.class.isAssignableFrom(target)
                    ? null
                    : loaders.relation(owner, field.getName(), target.asSubclass(Aggregate.class));
            if (relation != null) {
                wiring.type(type.getName(), related -> related.dataFetcher(field.getName(), relation));
            }
        }
    }

    private void wireConnection(ObjectTypeDefinition type, RuntimeWiring.Builder wiring) {
        String name = type.getName();
        Class<?> node = listed.get(name.substring(0, name.length() - CONNECTION.length()));
        if (node == null) {
            throw new IllegalStateException(name + " is a list of nothing known");
        }
        Map<String, ConnectionField> fields = ConnectionField.of(node);
        for (FieldDefinition field : type.getFieldDefinitions()) {
            ConnectionField fetcher = fields.get(field.getName());
            if (fetcher != null) {
                wiring.type(name, connection -> connection.dataFetcher(field.getName(), fetcher));
            }
            if (field.getName().equals("groups")
                    && registry.getTypeOrNull(field.getType()) instanceof ObjectTypeDefinition group) {
                wireGroup(group, wiring);
            }
        }
    }

    /** A group is a map of its keys; where a key leads to an object, a controller loads that. */
    private void wireGroup(ObjectTypeDefinition type, RuntimeWiring.Builder wiring) {
        for (FieldDefinition field : type.getFieldDefinitions()) {
            if (!(registry.getTypeOrNull(field.getType()) instanceof ObjectTypeDefinition)) {
                DataFetcher<Object> key = environment -> {
                    Map<String, Object> group = environment.getSource();
                    return group == null ? null : group.get(field.getName());
                };
                wiring.type(type.getName(), group -> group.dataFetcher(field.getName(), key));
            }
        }
    }
}
