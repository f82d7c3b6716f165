package cn.jiceng.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What an organization was, and what became of it. */
@ServerTest
class OrganizationHistoryTest {
    private static final String CITY = "yinchuan";

    @Autowired
    private TestClient client;

    private OrganizationClient city;

    @BeforeEach
    void setUp() {
        city = new OrganizationClient(client, CITY);
    }

    private JsonNode read(String document, Map<String, Object> variables) {
        Answer answer = client.as(city.admin(), document, variables);
        assertThat(answer.errorMessage()).isEmpty();
        return answer.data();
    }

    private static String id(JsonNode organization) {
        return organization.path("id").asString("");
    }

    /** When the organization was last changed. */
    private String updatedAt(JsonNode organization) {
        return read(
                        "query($id: ID!) { node(id: $id) { ... on Organization { updatedAt } } }",
                        Map.of("id", id(organization)))
                .at("/node/updatedAt")
                .asString("");
    }

    private void rename(JsonNode organization, String name) {
        city.act(city.admin(), "organizationUpdate", id(organization), ", input: {name: \"%s\"}".formatted(name));
    }

    @Test
    void historyShowsEachChangeWithWhatItChanged() {
        JsonNode parent = city.created(city.streetAdmin(), city.proposal(Map.of("type", "COMMUNITY_ORG")));
        JsonNode made = city.created(city.streetAdmin(), city.proposal(Map.of("name", "旧名")));
        city.act(
                city.admin(),
                "organizationUpdate",
                id(made),
                ", input: {name: \"新名\", parentId: \"%s\"}".formatted(id(parent)));
        JsonNode history = read("""
                query($id: ID!) { node(id: $id) { ... on Audited { history(first: 5) { totalCount nodes {
                  actor operation kind version fields { field old new masked } } } } } }""", Map.of("id", id(made))).at("/node/history");
        assertThat(history.path("totalCount").asInt()).isEqualTo(2);
        JsonNode newest = history.at("/nodes/0");
        assertThat(newest.path("operation").asString("")).isEqualTo("organizationUpdate");
        assertThat(newest.path("kind").asString("")).isEqualTo("CHANGED");
        assertThat(newest.path("version").asInt()).isEqualTo(1);
        assertThat(newest.path("fields").toString()).isEqualTo("""
                        [{"field":"name","old":"旧名","new":"新名","masked":false},\
                        {"field":"parent","old":null,"new":"%s","masked":false},\
                        {"field":"pinyin","old":"jiu ming","new":"xin ming","masked":false}]""".formatted(id(parent)));
        JsonNode oldest = history.at("/nodes/1");
        assertThat(oldest.path("actor").asString("")).isEqualTo(city.streetAdmin());
        assertThat(oldest.path("kind").asString("")).isEqualTo("CREATED");
        assertThat(oldest.path("fields").findValuesAsString("field"))
                .contains("code", "state", "totalMembers")
                .doesNotContain("version", "parent", "proposedBy", "mergedInto");
    }

    @Test
    void historyIsPagedFromTheNewestOn() {
        JsonNode made = city.created(city.streetAdmin(), city.proposal(Map.of("type", "COMMUNITY_ORG", "name", "甲")));
        rename(made, "乙");
        rename(made, "丙");
        String page = """
                query($id: ID!, $after: String) { node(id: $id) { ... on Organization { history(first: 2, after: $after) {
                  nodes { version fields { field new } } pageInfo { hasNextPage hasPreviousPage endCursor } } } } }""";
        JsonNode first = read(page, Map.of("id", id(made))).at("/node/history");
        assertThat(first.path("nodes").findValuesAsString("version")).containsExactly("2", "1");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        String end = first.at("/pageInfo/endCursor").asString("");
        JsonNode second = read(page, Map.of("id", id(made), "after", end)).at("/node/history");
        assertThat(second.path("nodes").findValuesAsString("version")).containsExactly("0");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
    }

    @Test
    void everythingBelowAFieldIsReadAsOfItsMoment() {
        JsonNode top = city.created(city.streetAdmin(), city.proposal(Map.of("type", "COMMUNITY_ORG", "name", "甲")));
        String code = top.path("code").asString("");
        JsonNode below = city.created(city.streetAdmin(), city.proposal(Map.of("name", "甲下", "parentId", id(top))));
        String then = updatedAt(below);
        rename(top, "乙");
        city.act(city.admin(), "organizationUpdate", id(below), ", input: {parentId: null}");
        JsonNode both = read("""
                query($code: String!, $then: DateTime!, $id: ID!) {
                  now: organization(code: $code) { ...state }
                  then: organization(code: $code, asOf: $then) { ...state }
                  node(id: $id, asOf: $then) { ... on Organization { version parent { name } } }
                  organizations(asOf: $then, filter: {code: {eq: $code}}) {
                    totalCount nodes { name children { nodes { name } } } groups(by: [STATE]) { state count } }
                }
                fragment state on Organization { name children { totalCount nodes { name parent { name } } } }""", Map.of("code", code, "then", then, "id", id(below)));
        assertThat(both.path("now").toString())
                .isEqualTo("{\"name\":\"乙\",\"children\":{\"totalCount\":0,\"nodes\":[]}}");
        assertThat(both.path("then").toString())
                .isEqualTo(
                        "{\"name\":\"甲\",\"children\":{\"totalCount\":1,\"nodes\":[{\"name\":\"甲下\",\"parent\":{\"name\":\"甲\"}}]}}");
        assertThat(both.path("node").toString()).isEqualTo("{\"version\":0,\"parent\":{\"name\":\"甲\"}}");
        assertThat(both.path("organizations").toString())
                .isEqualTo(
                        "{\"totalCount\":1,\"nodes\":[{\"name\":\"甲\",\"children\":{\"nodes\":[{\"name\":\"甲下\"}]}}],"
                                + "\"groups\":[{\"state\":\"PROPOSED\",\"count\":1}]}");
    }

    @Test
    void listsBelowManyParentsAreReadAsOfAMoment() {
        String mark = UUID.randomUUID().toString();
        city.familyOf("甲" + mark);
        JsonNode last = city.familyOf("乙" + mark);
        String then = updatedAt(last);
        rename(last, "改名");
        JsonNode lists = read("""
                query($then: DateTime!, $mark: String!) { organizations(asOf: $then, filter: {name: {contains: $mark}},
                  orderBy: [{field: CREATED_AT}]) { nodes { children(first: 1, orderBy: [{field: CREATED_AT, direction: DESC}]) {
                    nodes { name } pageInfo { hasNextPage } } } } }""", Map.of("then", then, "mark", mark));
        assertThat(lists.at("/organizations/nodes").findValuesAsString("name")).containsExactly("甲二", "乙二");
        assertThat(lists.at("/organizations/nodes").findValuesAsString("hasNextPage"))
                .containsOnly("true");
    }

    @Test
    void beforeItWasThereItIsNotFound() {
        JsonNode made = city.created(city.streetAdmin(), city.proposal(Map.of()));
        Answer answer = client.as(
                city.admin(),
                "query($id: ID!) { node(id: $id, asOf: \"2020-01-01T00:00:00Z\") { id } }",
                Map.of("id", id(made)));
        assertThat(answer.errorCode()).isEqualTo("NOT_FOUND");
    }
}
