package cn.jiceng;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTraverser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** The schema as its readers meet it: everything is served, described and named alike. */
@ServerTest
class SchemaTest {
    @Autowired
    private GraphQlSource source;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EntityManager entities;

    @Test
    void everyFieldIsServedAndNothingIsServedInVain() {
        SchemaReport report = context.getBean(SchemaInspection.class).report();
        assertThat(report.unmappedFields())
                .as("payloads are made of what their mutation returns, and groups of what the client asked for")
                .allMatch(field -> field.getTypeName().matches(".*(Payload|Group)"));
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
        assertThat(report.skippedTypes())
                .as("only a group has no class, which leads to divisions: its keys are what the client asked for")
                .allMatch(type -> type.toString().matches(".*(Group|Division).*"));
    }

    @Test
    void everythingHasADescriptionOfOneSentence() {
        List<String> wrong = new ArrayList<>();
        for (GraphQLNamedSchemaElement element : ours(source.schema())) {
            String description = element.getDescription();
            if (description == null || description.isBlank()) {
                wrong.add(element.getName() + " has none");
            } else if (!description.endsWith(".") || description.contains("\n")) {
                wrong.add(element.getName() + ": " + description);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What the engine brings beside, this server does not carry out. */
    @Test
    void introspectionShowsTheDirectivesThatAreServed() {
        var answer = context.getBean(TestClient.class).anonymously("panjin", "{__schema { directives { name } }}");
        assertThat(answer.data().at("/__schema/directives"))
                .extracting(directive -> directive.path("name").asString())
                .containsExactlyInAnyOrder(
                        "include",
                        "skip",
                        "deprecated",
                        "specifiedBy",
                        "oneOf",
                        "public",
                        "scope",
                        "internal",
                        "personal",
                        "idempotent");
    }

    @Test
    void namesFollowTheConventions() {
        for (GraphQLNamedSchemaElement element : ours(source.schema())) {
            String form =
                    switch (element) {
                        case GraphQLEnumValueDefinition value -> "[A-Z][A-Z0-9_]*";
                        case GraphQLNamedType type -> "[A-Z][A-Za-z0-9]*";
                        default -> "[a-z][A-Za-z0-9]*";
                    };
            assertThat(element.getName()).matches(form);
        }
    }

    /** A search looks through the name of an object and its pinyin, whatever the object is. */
    @Test
    void whatCanBeSearchedHasANameAndItsPinyin() {
        List<String> searched = new ArrayList<>();
        for (GraphQLNamedSchemaElement element : ours(source.schema())) {
            if (element instanceof GraphQLFieldDefinition field && field.getArgument("search") != null) {
                var list = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
                searched.add(GraphQLTypeUtil.unwrapAll(
                                list.getFieldDefinition("nodes").getType())
                        .getName());
            }
        }
        assertThat(searched).contains("Division");
        for (EntityType<?> entity : entities.getMetamodel().getEntities()) {
            if (searched.removeIf(entity.getName()::equals)) {
                assertThat(entity.getAttributes())
                        .as(entity.getName())
                        .extracting(Attribute::getName)
                        .contains("name", "pinyin");
            }
        }
        assertThat(searched).as("types that are no entities").isEmpty();
    }

    private static List<GraphQLNamedSchemaElement> ours(GraphQLSchema schema) {
        List<GraphQLNamedSchemaElement> found = new ArrayList<>();
        new SchemaTraverser().depthFirstFullSchema(new Collector(found), schema);
        return found;
    }

    private static final class Collector extends GraphQLTypeVisitorStub {
        private final List<GraphQLNamedSchemaElement> found;

        Collector(List<GraphQLNamedSchemaElement> found) {
            this.found = found;
        }

        @Override
        protected TraversalControl visitGraphQLType(
                GraphQLSchemaElement element, TraverserContext<GraphQLSchemaElement> context) {
            if (element instanceof GraphQLNamedSchemaElement named && isOurs(named, context)) {
                found.add(named);
            }
            return TraversalControl.CONTINUE;
        }

        /** What the engine itself brings, such as introspection and standard directives, is described by the engine. */
        private static boolean isOurs(
                GraphQLNamedSchemaElement element, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLSchemaElement owner = context.getParentNode();
            return switch (element) {
                case GraphQLFieldDefinition field -> field.getDefinition() != null;
                case GraphQLInputObjectField field -> field.getDefinition() != null;
                case GraphQLEnumValueDefinition value ->
                    owner instanceof GraphQLEnumType type && type.getDefinition() != null;
                case GraphQLArgument argument ->
                    argument.getDefinition() != null && owner instanceof GraphQLFieldDefinition;
                case GraphQLNamedType type -> type.getDefinition() != null;
                default -> false;
            };
        }
    }
}
