package cn.jiceng.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.security.Role;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** What the schema marks as personal, and that it marks everything that is. */
@ServerTest
class PersonalDirectiveTest {
    /** What fields with personal values are called, in whatever type. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(phone|mobile|idNumber|idCard|address|partyMember|partyOrganization|realName|birth|email).*|.*contact|.*personName|originalText");

    /** What is personal of a person alone: others have names of their own, and an account acts for a unit. */
    private static final Set<String> OF_PERSONS = Set.of("name", "unitId");

    @Autowired
    private GraphQlSource source;

    @Autowired
    private TestClient client;

    @Test
    void everyFieldThatIsNamedLikeAPersonalValueIsMarked() {
        List<String> marked = new ArrayList<>();
        for (var type : source.schema().getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().matches("__.*|Mutation")) {
                for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                    boolean personal = PERSONAL.matcher(field.getName()).matches()
                            || (object.getName().equals("Person") && OF_PERSONS.contains(field.getName()));
                    assertThat(field.hasAppliedDirective("personal"))
                            .as(object.getName() + '.' + field.getName())
                            .isEqualTo(personal);
                    if (personal) {
                        marked.add(object.getName() + '.' + field.getName());
                        assertThat(field.getType()).isNotInstanceOf(GraphQLNonNull.class);
                    }
                }
            }
        }
        assertThat(marked).contains("Person.name", "Person.phone", "Person.unitId");
    }

    /** A text of a mutation that may hold a phone or ID number is one that is sealed. */
    @Test
    void onlyWhatIsKnownOfAPersonMayHoldANumber() {
        List<String> open = source.schema().getAllTypesAsList().stream()
                .filter(GraphQLInputObjectType.class::isInstance)
                .map(GraphQLInputObjectType.class::cast)
                .filter(input -> !input.getName().endsWith("Filter"))
                .flatMap(input -> input.getFields().stream()
                        .filter(field -> field.hasAppliedDirective("personal"))
                        .map(field -> input.getName() + '.' + field.getName()))
                .toList();
        assertThat(open)
                .allMatch(
                        field -> field.matches(
                                "Person(Register|Update)Input\\.(name|phone|idNumber|address)|Wish(Draft|Update)Input\\.originalText"))
                .hasSize(10);
    }

    @Test
    void introspectionSaysWhatIsPersonal() {
        var fields = client.anonymously("panjin", "{ __type(name: \"Person\") { fields { name description } } }")
                .data()
                .at("/__type/fields");
        assertThat(fields).anySatisfy(field -> {
            assertThat(field.path("name").asString()).isEqualTo("phone");
            assertThat(field.path("description").asString()).endsWith(" (@personal: PHONE).");
        });
    }

    /** No list has an order by a personal value yet, so that one is made up here. */
    @Test
    void conditionsAndOrdersAreRefusedWhereverTheyStand() {
        GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
                directive @personal(kind: Kind!) on FIELD_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
                enum Kind { NAME PHONE }
                enum Field { CODE NAME @personal(kind: NAME) }
                input Order { field: Field! }
                input Exact { eq: String }
                input Filter { phone: Exact @personal(kind: PHONE) code: Exact or: [Filter!] }
                type Query { wishes(filter: Filter, orderBy: [Order!]): String }
                """));
        GraphQLFieldDefinition wishes = schema.getQueryType().getFieldDefinition("wishes");
        var street = MaskingTest.viewer(Role.STREET_ADMIN, "", null);
        var community = MaskingTest.viewer(Role.COMMUNITY_ADMIN, "", null);
        Map<String, Object> phone = Map.of("phone", Map.of("eq", "1"));
        for (Object filter : List.of(phone, Map.of("or", List.of(Map.of(), phone)))) {
            assertThatThrownBy(() ->
                            PersonalArguments.check(wishes.getArgument("filter").getType(), filter, street))
                    .hasMessageContaining(" phone ");
            PersonalArguments.check(wishes.getArgument("filter").getType(), filter, community);
        }
        PersonalArguments.check(wishes.getArgument("filter").getType(), Map.of("code", Map.of("eq", "1")), street);
        var order = wishes.getArgument("orderBy").getType();
        assertThatThrownBy(() -> PersonalArguments.check(
                        order, List.of(Map.of("field", "CODE"), Map.of("field", "NAME")), street))
                .hasMessageContaining(" NAME ");
        PersonalArguments.check(order, List.of(Map.of("field", "CODE")), street);
        PersonalArguments.check(order, List.of(Map.of("field", "NAME")), community);
    }
}
