package cn.jiceng;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** A city's id, code or cursor means as little to another city as one that exists nowhere. */
@ServerTest
class TenantIsolationApiTest {
    @Autowired
    private GraphQlSource source;

    @Autowired
    private TestClient client;

    @Autowired
    private List<IsolationFixtures> fixtures;

    private Stream<IsolationCall> calls() {
        return fixtures.stream().flatMap(feature -> feature.calls().stream());
    }

    /** Whoever adds a field that takes an id or a code adds a call to the feature's {@link IsolationFixtures}. */
    @Test
    void everyFieldThatTakesAnIdOrACodeOrACursorHasAFixture() {
        assertThat(calls().map(IsolationCall::entry))
                .containsExactlyInAnyOrderElementsOf(IsolationEntries.of(source.schema()));
    }

    @Test
    void aForeignValueGetsTheAnswerOfAMissingOneAndAnOwnOneWorks() {
        List<String> problems = fixtures.stream()
                .flatMap(feature -> IsolationCheck.prepare(feature, client).stream())
                .flatMap(check -> check.problems(client).stream())
                .toList();
        assertThat(problems).isEmpty();
    }

    @Test
    void aFieldWithoutAFixtureIsNamed() {
        GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
                interface Node { id: ID! }
                type Wish implements Node { id: ID! notes(after: String): [String] }
                input Area { areas: [String!] deeper: Area company: ID }
                type Query { node(id: ID!): Node wishes(search: String, in: Area): [Wish] }
                type Mutation { wishClaim(id: ID!, unitCode: String): Wish }
                """));
        assertThat(IsolationEntries.of(schema))
                .containsExactlyInAnyOrder(
                        "Query.node.id:Wish",
                        "Query.wishes.in.areas",
                        "Query.wishes.in.company",
                        "Mutation.wishClaim.id",
                        "Mutation.wishClaim.unitCode",
                        "Wish.notes.after");
    }
}
