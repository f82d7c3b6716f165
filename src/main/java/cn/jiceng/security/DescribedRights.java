package cn.jiceng.security;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.StringValue;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says in the documentation of the schema who may do and read what: of mutations what their actions say, of types and fields
 * what their directives say, which introspection does not show.
 */
@Configuration(proxyBeanMethods = false)
class DescribedRights {
    private final ActionTables actions;

    DescribedRights(ActionTables actions) {
        this.actions = actions;
    }

    @Bean
    GraphQlSourceBuilderCustomizer describeRights() {
        return builder -> builder.configureTypeDefinitions(this::describe);
    }

    private void describe(TypeDefinitionRegistry registry) {
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            registry.remove(type);
            registry.add(type.transform(builder -> builder.description(with(type.getDescription(), ofType(type)))
                    .fieldDefinitions(described(type.getName(), type.getFieldDefinitions()))));
        }
        List<ObjectTypeExtensionDefinition> extensions = registry.objectTypeExtensions().values().stream()
                .flatMap(List::stream)
                .toList();
        for (ObjectTypeExtensionDefinition extension : extensions) {
            registry.remove(extension);
            registry.add(extension.transformExtension(builder ->
                    builder.fieldDefinitions(described(extension.getName(), extension.getFieldDefinitions()))));
        }
    }

    private List<FieldDefinition> described(String type, List<FieldDefinition> fields) {
        return fields.stream()
                .map(field -> field.transform(builder -> builder.description(with(
                        field.getDescription(),
                        type.equals("Mutation")
                                ? ' '
                                        + RuleInWords.of(
                                                actions.of(field.getName()).rule())
                                : readers(field)))))
                .toList();
    }

    private static String ofType(ObjectTypeDefinition type) {
        return type.getDirectives("scope").stream()
                        .map(scope -> (StringValue) scope.getArgument("of").getValue())
                        .map(name -> " Partners read it with the scope `%s:read`.".formatted(name.getValue()))
                        .findFirst()
                        .orElse("")
                + readers(type);
    }

    private static String readers(DirectivesContainer<?> marked) {
        List<Directive> internal = marked.getDirectives("internal");
        if (internal.isEmpty()) {
            return "";
        }
        Argument to = internal.getFirst().getArgument("to");
        Argument own = internal.getFirst().getArgument("own");
        return (to == null ? " For those who work for the city" : " For " + names(to))
                + (own == null ? (to == null ? "." : " alone.") : ", and its own for %s.".formatted(names(own)));
    }

    private static String names(Argument roles) {
        return ((ArrayValue) roles.getValue())
                .getValues().stream().map(role -> ((EnumValue) role).getName()).collect(Collectors.joining(", "));
    }

    private static @Nullable Description with(@Nullable Description description, String more) {
        return description == null || more.isEmpty()
                ? description
                : new Description(description.getContent() + more, description.getSourceLocation(), false);
    }
}
