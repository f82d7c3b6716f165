package cn.jiceng.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.platform.error.ProblemResolver;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.scalars.ExtendedScalars;
import graphql.schema.idl.RuntimeWiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;

/** The schema as it is, and what a later feature could add to it without a thought of guests. */
class PublicFieldsTest {
    private static final String LATER = """
            extend type Query { bureau: Bureau }
            extend type Division {
                bureaus: BureauConnection!
                seat: Bureau @public
                governed: Node
                nickname: String
            }
            type Bureau implements Node { id: ID! name: String! above: Bureau }
            type BureauConnection { nodes: [Bureau!]! totalCount: Int! }
            """;

    private final GraphQlSource source = source();

    private static GraphQlSource source() {
        try {
            Resource[] schema = new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls");
            return GraphQlSource.schemaResourceBuilder()
                    .schemaResources(schema)
                    .schemaResources(new ByteArrayResource(LATER.getBytes(StandardCharsets.UTF_8)))
                    .configureRuntimeWiring(PublicFieldsTest::wire)
                    .exceptionResolvers(List.of(new ProblemResolver()))
                    .typeVisitors(List.of(new PublicFields()))
                    .build();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void wire(RuntimeWiring.Builder wiring) {
        Map<String, Object> bureau = Map.of("id", "o", "name", "社区党委", "above", Map.of("name", "街道党工委"));
        Map<String, Object> city = Map.of(
                "name",
                "盘锦市",
                "nickname",
                "鹤乡",
                "parent",
                Map.of("name", "辽宁省"),
                "children",
                Map.of("nodes", List.of(Map.of("name", "双台子区")), "pageInfo", Map.of("hasNextPage", false)),
                "bureaus",
                Map.of("totalCount", 1, "nodes", List.of(bureau)),
                "seat",
                bureau);
        wiring.scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.newAliasedScalar("GeoJson")
                        .aliasedScalar(ExtendedScalars.Json)
                        .build())
                .scalar(ExtendedScalars.GraphQLLong)
                .scalar(ExtendedScalars.Json)
                .type(
                        "Query",
                        query -> query.dataFetcher("division", field -> city).dataFetcher("bureau", field -> bureau));
    }

    private ExecutionResult ask(String query) {
        return source.graphQl().execute(query);
    }

    private List<String> refused(String query) {
        return ask(query).getErrors().stream()
                .map(GraphQLError::getPath)
                .map(path -> String.valueOf(path.getLast()))
                .toList();
    }

    @Test
    void aGuestReadsWhatIsMarkedAndWhatLiesInIt() {
        assertThat(refused("""
                {division(code: "2111") { name nickname parent { name } children { nodes { name } pageInfo { hasNextPage } } }}
                """)).isEmpty();
    }

    @Test
    void aFieldThatLeadsToAnythingElseIsClosedUnlessItSaysSo() {
        assertThat(refused("{division(code: \"2111\") { bureaus { totalCount } }}"))
                .containsExactly("bureaus");
        assertThat(refused("{division(code: \"2111\") { governed { id } }}")).containsExactly("governed");
        assertThat(refused("{division(code: \"2111\") { seat { name } }}")).isEmpty();
        assertThat(refused("{division(code: \"2111\") { seat { above { name } } }}"))
                .containsExactly("above");
        assertThat(refused("{bureau { name }}")).containsExactly("bureau");
    }

    @Test
    void introspectionIsOpen() {
        assertThat(refused("{__schema { types { name } } __type(name: \"Division\") { fields { name } }}"))
                .isEmpty();
    }

    @Test
    void whoHasATokenPasses() {
        var viewer = new Viewer("panjin.partner", "panjin", Set.of(Role.PARTNER), "");
        assertThat(viewer.call(
                        () -> refused("{division(code: \"2111\") { bureaus { nodes { name above { name } } } }}")))
                .isEmpty();
        assertThat(viewer.call(() -> refused("{bureau { name }}"))).isEmpty();
    }
}
