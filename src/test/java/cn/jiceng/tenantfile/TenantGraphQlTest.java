package cn.jiceng.tenantfile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.policy.Policy;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The GraphQL types of a tenant and its policy have the fields of the records, so that each is fetched by its name. */
class TenantGraphQlTest {
    /** What a city has of its own, or shows elsewhere, or keeps to itself. */
    private static final List<String> NOT_SHOWN = List.of(".policy.", ".database.", ".cities", ".issuers", ".origins");

    private static final Map<String, String> SCALARS =
            Map.of("Int", "Integer", "Long", "Long", "String", "String", "ID", "String", "DateTime", "DateTime");
    private static final TypeDefinitionRegistry SCHEMA =
            read("tenant").merge(read("policy")).merge(read("organization"));

    private static TypeDefinitionRegistry read(String file) {
        return new SchemaParser().parse(Path.of("schema", file + ".graphqls").toFile());
    }

    @Test
    void theFieldsOfAPolicyAreItsComponents() {
        Map<String, String> fields = fields("TenantPolicy");
        assertThat(fields.remove(".version")).isEqualTo("Integer");
        assertThat(fields.remove(".effectiveAt")).isEqualTo("DateTime");
        assertThat(fields).isEqualTo(RecordShape.of(Policy.class).keys());
    }

    @Test
    void theFieldsOfATenantAreThoseOfItsFileThatConcernClients() {
        Map<String, String> expected = RecordShape.of(Tenant.class).keys();
        expected.keySet().removeIf(key -> NOT_SHOWN.stream().anyMatch(key::startsWith));
        Map<String, String> fields = fields("Tenant");
        fields.keySet().removeIf(key -> key.startsWith(".policy.") || key.startsWith(".cities"));
        fields.keySet().removeIf(key -> key.startsWith(".tiers")); // deprecated: they are part of the policy
        fields.put(".id", fields.remove(".code"));
        assertThat(fields.remove(".kind")).isEqualTo("CITY|PROVINCE");
        assertThat(fields).isEqualTo(expected);
    }

    private static Map<String, String> fields(String type) {
        var fields = new TreeMap<String, String>();
        add("", TypeName.newTypeName(type).build(), fields);
        return fields;
    }

    private static void add(String key, Type<?> type, Map<String, String> fields) {
        switch (type) {
            case NonNullType nonNull -> add(key, nonNull.getType(), fields);
            case ListType list -> add(key + "[]", list.getType(), fields);
            case TypeName name -> addNamed(key, name.getName(), fields);
            default -> throw new IllegalArgumentException(type.toString());
        }
    }

    private static void addNamed(String key, String name, Map<String, String> fields) {
        if (SCALARS.containsKey(name)) {
            fields.put(key, SCALARS.get(name));
            return;
        }
        switch (Objects.requireNonNull(SCHEMA.getTypeOrNull(name), name)) {
            case EnumTypeDefinition values ->
                fields.put(
                        key,
                        values.getEnumValueDefinitions().stream()
                                .map(EnumValueDefinition::getName)
                                .collect(Collectors.joining("|")));
            case ObjectTypeDefinition object -> {
                for (FieldDefinition field : object.getFieldDefinitions()) {
                    add(key + '.' + field.getName(), field.getType(), fields);
                }
            }
            default -> throw new IllegalArgumentException(name + " is no type that can be read");
        }
    }
}
