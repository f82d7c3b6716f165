package cn.jiceng.division;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class DivisionQueriesTest {
    @Autowired
    private TestClient client;

    private JsonNode ask(String query) {
        var answer = client.anonymously("panjin", query);
        assertThat(answer.body().path("errors").toString()).isEmpty();
        return answer.data();
    }

    @Test
    void aDivisionKnowsWhatIsAroundAndInside() {
        JsonNode city = ask("""
                {division(code: "2111") {
                    name level kind pinyin parent { code } path { code }
                    counts { districts streets communities villages }
                }}""").path("division");
        assertThat(city.path("name").asString()).isEqualTo("盘锦市");
        assertThat(city.path("level").asString()).isEqualTo("CITY");
        assertThat(city.path("pinyin").asString()).isEqualTo("pan jin shi");
        assertThat(city.path("kind").isNull()).isTrue();
        assertThat(city.path("parent").isNull()).isTrue();
        assertThat(city.path("path")).isEmpty();
        JsonNode counts = city.path("counts");
        assertThat(counts.path("districts").asInt()).isEqualTo(4);
        assertThat(counts.path("communities").asInt()
                        + counts.path("villages").asInt()
                        + counts.path("streets").asInt()
                        + counts.path("districts").asInt())
                .isEqualTo(598);
    }

    @Test
    void theRootOfADistrictTenantIsADistrictWithoutAParent() {
        var root = client.anonymously(
                        "dongcheng", "{division(code: \"110101\") { level parent { code } path { code } }}")
                .data()
                .path("division");
        assertThat(root.path("level").asString()).isEqualTo("DISTRICT");
        assertThat(root.path("parent").isNull()).isTrue();
        assertThat(root.path("path")).isEmpty();
    }

    @Test
    void pagingForwardAndBackwardVisitsEveryDivisionOnceInOneOrder() {
        for (String order : List.of("CODE", "NAME")) {
            for (String direction : List.of("ASC", "DESC")) {
                List<String> forward = walk("first", "after", "endCursor", "hasNextPage", order, direction);
                List<String> backward = walk("last", "before", "startCursor", "hasPreviousPage", order, direction);
                assertThat(forward).hasSize(599).doesNotHaveDuplicates();
                assertThat(backward).containsExactlyInAnyOrderElementsOf(forward);
            }
        }
    }

    private List<String> walk(String size, String from, String cursor, String more, String order, String direction) {
        List<String> codes = new ArrayList<>();
        String position = "";
        boolean goOn = true;
        while (goOn) {
            JsonNode page = ask("""
                    {divisions(%s: 100 %s orderBy: [{field: %s, direction: %s}]) {
                        nodes { code } pageInfo { %s %s }
                    }}""".formatted(size, position, order, direction, cursor, more))
                    .path("divisions");
            page.path("nodes").forEach(node -> codes.add(node.path("code").asString()));
            goOn = page.path("pageInfo").path(more).asBoolean();
            position = "%s: \"%s\""
                    .formatted(from, page.path("pageInfo").path(cursor).asString());
        }
        return codes;
    }

    @Test
    void namesSortByPinyin() {
        JsonNode districts = ask("""
                {divisions(filter: {level: {eq: DISTRICT}}, orderBy: [{field: NAME}]) { nodes { name } }}""").path("divisions").path("nodes");
        assertThat(names(districts)).containsExactly("大洼区", "盘山县", "双台子区", "兴隆台区");
    }

    @Test
    void searchFindsByCharactersPinyinAndInitials() {
        for (String search : List.of("兴隆台区", "隆台区", "xinglongtaiqu", "XLTQ", "xing long tai qu")) {
            assertThat(names(ask("{divisions(search: \"%s\", filter: {level: {eq: DISTRICT}}) { nodes { name } }}"
                                    .formatted(search))
                            .path("divisions")
                            .path("nodes")))
                    .as(search)
                    .containsExactly("兴隆台区");
        }
        assertThat(ask("{divisions(search: \"' & | ! :* \\\\\") { totalCount }}")
                        .path("divisions")
                        .path("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void filtersAndGroupsAgreeWithEachOther() {
        JsonNode all = ask("{divisions { totalCount groups(by: [LEVEL, KIND]) { level kind count } }}")
                .path("divisions");
        int sum = 0;
        for (JsonNode group : all.path("groups")) {
            String kind = group.path("kind").isNull()
                    ? ""
                    : ", kind: {eq: %s}".formatted(group.path("kind").asString());
            int count = ask("{divisions(filter: {level: {eq: %s}%s}) { totalCount }}"
                            .formatted(group.path("level").asString(), kind))
                    .path("divisions")
                    .path("totalCount")
                    .asInt();
            assertThat(count).isEqualTo(group.path("count").asInt());
            sum += count;
        }
        assertThat(sum).isEqualTo(all.path("totalCount").asInt());
    }

    @Test
    void alternativesAndOperatorsCombine() {
        JsonNode found = ask("""
                {divisions(filter: {
                    level: {in: [DISTRICT, STREET]}
                    or: [{code: {startsWith: "211102"}}, {name: {contains: "洼区"}}, {code: {eq: "none"}}]
                    code: {not: "211102"}
                }) { nodes { code level } }}""").path("divisions").path("nodes");
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.path("code").asString()).matches("211102\\d{3}|211104"));
    }

    @Test
    void manyParentsAreReadTogetherAndEachGetsItsOwnPage() {
        JsonNode districts = ask("""
                {divisions(filter: {level: {eq: DISTRICT}}) { nodes {
                    code children(first: 2) { totalCount nodes { code parent { code } } pageInfo { endCursor hasNextPage } }
                }}}""").path("divisions").path("nodes");
        assertThat(districts).hasSize(4).allSatisfy(district -> {
            String code = district.path("code").asString();
            JsonNode page = district.path("children");
            assertThat(page.path("nodes")).hasSize(2);
            assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
            JsonNode alone = ask("""
                    {division(code: "%s") { children(first: 2) { totalCount nodes { code parent { code } }
                        pageInfo { endCursor hasNextPage } } }}""".formatted(code)).path("division").path("children");
            assertThat(alone).isEqualTo(page);
        });
    }

    @Test
    void anIdLeadsBackToItsObject() {
        String id = ask("{division(code: \"211102\") { id }}")
                .path("division")
                .path("id")
                .asString();
        assertThat(ask("{node(id: \"%s\") { id ... on Division { code } }}".formatted(id))
                        .path("node")
                        .path("code")
                        .asString())
                .isEqualTo("211102");
    }

    private static List<String> names(JsonNode nodes) {
        return nodes.valueStream().map(node -> node.path("name").asString()).toList();
    }
}
