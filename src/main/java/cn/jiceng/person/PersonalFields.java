package cn.jiceng.person;

import cn.jiceng.platform.loader.Loaders;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Serves every field that the schema marks {@code @personal}, whatever type has it, and says in its description what it is. */
@Component
class PersonalFields implements RuntimeWiringConfigurer {
    static final String DIRECTIVE = "personal";
    static final String KIND = "kind";

    private final Masking masking;
    private final Loaders loaders;
    private TypeDefinitionRegistry registry = new TypeDefinitionRegistry();

    PersonalFields(Masking masking, Loaders loaders) {
        this.masking = masking;
        this.loaders = loaders;
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry definitions) {
        registry = definitions;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.directive(DIRECTIVE, new Description());
        Stream.concat(
                        registry.getTypes(ObjectTypeDefinition.class).stream(),
                        registry.objectTypeExtensions().values().stream().flatMap(Collection::stream))
                .forEach(type -> type.getFieldDefinitions().stream()
                        .filter(field -> field.hasDirective(DIRECTIVE))
                        .forEach(field -> wire(type.getName(), field, wiring)));
    }

    private void wire(String type, FieldDefinition field, RuntimeWiring.Builder wiring) {
        var value = new PersonalValue(field.getName(), kind(field));
        wiring.type(type, owner -> owner.dataFetcher(field.getName(), new PersonalField(value, masking, loaders)));
    }

    private static PersonalKind kind(DirectivesContainer<?> marked) {
        var kind = (EnumValue)
                marked.getDirectives(DIRECTIVE).getFirst().getArgument(KIND).getValue();
        return PersonalKind.valueOf(kind.getName());
    }

    /** Introspection shows descriptions, and no directives of fields. */
    private static final class Description implements SchemaDirectiveWiring {
        @Override
        public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
            GraphQLFieldDefinition field = environment.getElement();
            Object kind = environment.getAppliedDirective().getArgument(KIND).getValue();
            String told = String.valueOf(field.getDescription()).replaceFirst("\\.$", "");
            return field.transform(described -> described.description(told + " (@personal: " + kind + ")."));
        }
    }
}
