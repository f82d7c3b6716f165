package cn.jiceng.division;

import cn.jiceng.platform.loader.Loaders;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Serves the divisions that groups of any list are keyed by: a group holds the code, a client sees the division. */
@Component
class AreasOfGroups implements RuntimeWiringConfigurer {
    private final ObjectProvider<Loaders> loaders;
    private TypeDefinitionRegistry registry = new TypeDefinitionRegistry();

    AreasOfGroups(ObjectProvider<Loaders> loaders) {
        this.loaders = loaders;
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry definitions) {
        registry = definitions;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            if (type.getName().endsWith("Group")) {
                type.getFieldDefinitions().stream()
                        .filter(AreasOfGroups::isDivision)
                        .forEach(field -> wiring.type(
                                type.getName(),
                                group -> group.dataFetcher(field.getName(), division(field.getName()))));
            }
        }
    }

    private static boolean isDivision(FieldDefinition field) {
        return field.getType() instanceof TypeName name && name.getName().equals("Division");
    }

    private DataFetcher<Object> division(String key) {
        Loaders all = loaders.getObject();
        return environment -> {
            Map<String, Object> group = environment.getSource();
            Object code = group == null ? null : group.get(key);
            return code == null ? null : all.of(environment).by(Division.class, "code", code);
        };
    }
}
