package cn.jiceng.division;

import static cn.jiceng.division.DivisionClient.as;
import static cn.jiceng.division.DivisionClient.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.HeldAct;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.TokenMint;
import cn.jiceng.tenancy.CurrentTenant;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** The re-sizing of communities and streets, and what becomes of those who lie and act in them. */
@ReshapedCityTest
class DivisionMergeTest {
    private static final String GRID = "... on Grid { code area formerCode state assignments { nodes { id } } }";
    private static final String PERSON = "... on Person { area }";

    @Autowired
    private TestClient client;

    @Autowired
    private TokenMint mint;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    private DivisionClient city;

    @BeforeEach
    void inTheCity() {
        city = new DivisionClient(client);
    }

    private String areaOf(String organization) {
        return city.ask("{ organization(code: \"%s\") { area } }", organization)
                .at("/organization/area")
                .asString("");
    }

    private static List<String> codes(JsonNode divisions) {
        return divisions.findValuesAsString("code");
    }

    @Test
    void mergingTakesWhatIsOpenAlongAndLeavesWhatIsClosed() {
        String street = "210502003";
        String ended = city.inside(street).get(0);
        String kept = city.inside(street).get(1);
        String open = city.organization(ended);
        String closed = city.organization(ended);
        city.made(
                "organizationReject",
                "id: \"%s\", input: {reason: \"重复\"}"
                        .formatted(id(city.ask("{ organization(code: \"%s\") { id } }", closed)
                                .path("organization"))),
                "organization",
                "state");
        JsonNode retired = city.grid(ended);
        city.retire(retired);
        JsonNode grid = city.grid(ended);
        JsonNode there = city.grid(kept);
        JsonNode second = city.grid(kept);
        List<String> persons =
                IntStream.range(0, 51).mapToObj(number -> city.person(ended)).toList();
        int communities = communities(street);
        Instant before = Instant.now();

        JsonNode into = city.done("divisionMerge", ended, Map.of("withCodes", List.of(kept), "intoCode", kept));

        assertThat(into.path("code").asString("")).isEqualTo(kept);
        assertThat(codes(into.path("predecessors"))).containsExactly(ended);
        JsonNode gone = city.division(ended, "validTo successors { code } allowedActions");
        assertThat(gone.path("validTo").isString()).isTrue();
        assertThat(codes(gone.path("successors"))).containsExactly(kept);
        assertThat(gone.path("allowedActions")).isEmpty();
        assertThat(communities(street)).isEqualTo(communities - 1);

        await().until(() -> areaOf(open).equals(kept));
        await().until(() -> persons.stream()
                .allMatch(person ->
                        city.node(person, PERSON).path("area").asString("").equals(kept)));
        await().until(() -> city.node(id(grid), GRID).path("area").asString("").equals(kept));
        assertThat(areaOf(closed)).isEqualTo(ended);
        JsonNode left = city.node(id(retired), GRID);
        assertThat(left.path("area").asString("")).isEqualTo(ended);
        assertThat(left.path("code")).isEqualTo(retired.path("code"));
        JsonNode moved = city.node(id(grid), GRID);
        assertThat(moved.path("formerCode")).isEqualTo(grid.path("code"));
        assertThat(moved.path("code").asString(""))
                .as("its own digits are another's there")
                .startsWith(kept)
                .isNotIn(codes(there), codes(second));
        assertThat(city.division(kept, "grids { totalCount }")
                        .at("/grids/totalCount")
                        .asInt())
                .isEqualTo(3);
        isFoundByItsOldCode(grid, before);
        remembers(open, ended, kept, before);
        isAudited(open, ended);
        isTold("STREET_ADMIN", street, ended);
        isTold("COMMUNITY_ADMIN", ended, ended);
        assertThat(revisions("person-recoding")).isGreaterThan(1);
    }

    /** Only as of a moment at which it had it. */
    private void isFoundByItsOldCode(JsonNode grid, Instant before) {
        String query = "{ grid(code: \"%s\"%s) { id } }";
        String code = grid.path("code").asString("");
        assertThat(client.as(as("city-admin"), query.formatted(code, "")).errorCode())
                .isEqualTo("NOT_FOUND");
        assertThat(id(city.ask(query, code, ", asOf: \"%s\"".formatted(before)).path("grid")))
                .isEqualTo(id(grid));
    }

    /** Whoever runs the division or the street around it, and holds a token from before. */
    private void isTold(String role, String area, String ended) {
        Map<String, String> holder = mint.header(DivisionClient.CITY, role, area, Map.of());
        String notices =
                "{ me { notices(filter: {kind: {eq: DIVISION_REPLACED}}, first: 100) { nodes { objectId } } } }";
        String id = city.id(ended);
        await().until(() -> client.send(notices, Map.of(), holder)
                .data()
                .findValuesAsString("objectId")
                .contains(id));
    }

    /** More than one where there is more than one batch. */
    private long revisions(String operation) {
        return CurrentTenant.call(DivisionClient.CITY, () -> (Long) Objects.requireNonNull(transaction.execute(status ->
                entities.createNativeQuery("select count(*) from revision where operation = :operation", Long.class)
                        .setParameter("operation", operation)
                        .getSingleResult())));
    }

    private int communities(String street) {
        JsonNode counts =
                city.division(street, "counts { communities villages }").path("counts");
        return counts.path("communities").asInt() + counts.path("villages").asInt();
    }

    private void remembers(String organization, String ended, String kept, Instant before) {
        JsonNode then = city.ask("""
                { organization(code: "%s", asOf: "%s") { area division { code } }
                  division(code: "%s", asOf: "%2$s") { validTo successors { code } counts { villages } }
                  successor: division(code: "%s", asOf: "%2$s") { predecessors { code } } }""", organization, before, ended, kept);
        assertThat(then.at("/organization/area").asString("")).isEqualTo(ended);
        assertThat(then.at("/organization/division/code").asString("")).isEqualTo(ended);
        assertThat(then.at("/division/validTo").isNull()).isTrue();
        assertThat(then.at("/division/successors")).isEmpty();
        assertThat(then.at("/successor/predecessors")).isEmpty();
    }

    private void isAudited(String organization, String ended) {
        String history = "history(first: 1) { nodes { actor operation requestId } }";
        JsonNode merger = city.division(ended, history).at("/history/nodes/0");
        assertThat(merger.path("operation").asString("")).isEqualTo("divisionMerge");
        JsonNode change = city.ask("{ organization(code: \"%s\") { %s } }", organization, history)
                .at("/organization/history/nodes/0");
        assertThat(change.path("actor").asString("")).isEqualTo("SYSTEM");
        assertThat(change.path("operation").asString("")).isEqualTo("organization-recoding");
        assertThat(change.path("requestId")).isEqualTo(merger.path("requestId"));
    }

    @Test
    void whoActedInADivisionActsInWhatItBecameAndNowhereElse() {
        String ended = "210502001002";
        List<String> others = city.inside("210502001");
        String into = "210502001901";
        city.done(
                "divisionMerge",
                ended,
                Map.of("withCodes", List.of(others.get(1)), "intoCode", into, "name", "合并社区居委会"));
        assertThat(client.as(as("community-admin"), "{ me { area } }")
                        .data()
                        .at("/me/area")
                        .asString(""))
                .isEqualTo(ended);
        assertThat(register("community-admin", into).data().at("/personRegister/userErrors"))
                .isEmpty();
        assertThat(register("community-admin", others.get(2)).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(register("city-admin", ended)
                        .data()
                        .at("/personRegister/userErrors/0/code")
                        .asString(""))
                .as("nothing new comes into what has ended")
                .isEqualTo("VALIDATION_FAILED");
    }

    private Answer register(String role, String area) {
        return client.as(
                as(role),
                "mutation { personRegister(input: {name: \"测甲一\", area: \"%s\"}) { userErrors { code } } }"
                        .formatted(area));
    }

    @Test
    void splittingSharesWhatIsNamedAndGivesTheRestToTheFirst() {
        String ended = city.inside("210502004").getFirst();
        String organization = city.organization(ended);
        String other = city.organization(ended);
        JsonNode first = city.grid(ended);
        JsonNode second = city.grid(ended);
        List<Map<String, Object>> parts = List.of(
                Map.of("code", "210502004901", "name", "东明一社区"),
                Map.of(
                        "code",
                        "210502004902",
                        "name",
                        "东明二村",
                        "insideCodes",
                        List.of(second.path("code").asString(""), other)));
        JsonNode split = city.done("divisionSplit", ended, Map.of("parts", parts));
        assertThat(codes(split.path("successors"))).containsExactly("210502004901", "210502004902");
        await().until(() ->
                areaOf(organization).equals("210502004901") && areaOf(other).equals("210502004902"));
        await().until(() -> !city.node(id(second), GRID).path("formerCode").isNull());
        assertThat(city.node(id(first), GRID).path("code").asString("")).startsWith("210502004901");
        assertThat(city.node(id(second), GRID).path("code").asString("")).startsWith("210502004902");
        assertThat(city.division("210502004902", "kind").path("kind").asString(""))
                .isEqualTo("VILLAGE");
    }

    @Test
    void whatLiesInsideAStreetGoesOnInItsSuccessor() {
        List<String> before = city.inside("210503001");
        String last = city.inside("210503003").getLast();
        String organization = city.organization(last);
        JsonNode into = city.done(
                "divisionMerge",
                "210503001",
                Map.of("withCodes", List.of("210503003"), "intoCode", "210503901", "name", "两河街道"));
        assertThat(codes(into.path("predecessors"))).containsExactly("210503001", "210503003");
        List<String> inside = city.inside("210503901");
        assertThat(inside).hasSize(17).allMatch(code -> code.startsWith("210503901"));
        assertThat(city.inside("210503001")).isEmpty();
        assertThat(codes(city.division(before.getFirst(), "successors { code }").path("successors")))
                .containsExactly("210503901" + before.getFirst().substring(9));
        String now = city.division(last, "successors { code }")
                .at("/successors/0/code")
                .asString("");
        assertThat(inside).contains(now);
        await().until(() -> areaOf(organization).equals(now));
    }

    /** The grid waits to be written while its community is merged, and goes along. */
    @Test
    void aGridThatIsDrawnMeanwhileIsNotLeftBehind() throws Exception {
        String ended = "210502007002";
        String kept = "210502007004";
        try (var held = new HeldAct(transactions, entities)) {
            var drawing = held.begin(
                    client,
                    as("city-admin"),
                    headers -> client.send(
                            "mutation($area: String!) { gridCreate(input: {type: DEDICATED, area: $area}) { grid { id } } }",
                            Map.of("area", ended),
                            headers));
            Map<String, ?> merger = Map.of("withCodes", List.of(kept), "intoCode", kept);
            held.meet(DivisionClient.CITY, () -> city.done("divisionMerge", ended, merger));
            String grid = drawing.get().data().at("/gridCreate/grid/id").asString("");
            await().until(() -> city.node(grid, GRID).path("area").asString("").equals(kept));
        }
    }

    @Test
    void historyIsNotPublic() {
        String query = "{ division(code: \"2105\") { version %s } }";
        assertThat(client.anonymously(DivisionClient.CITY, query.formatted("successors { code } allowedActions"))
                        .errorCode())
                .isEmpty();
        assertThat(client.anonymously(DivisionClient.CITY, query.formatted("history { totalCount }"))
                        .errorCode())
                .isEqualTo("UNAUTHENTICATED");
    }
}
