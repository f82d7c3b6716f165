package cn.jiceng.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplorerTest {
    private static final int ME = 0;
    private static final int TENANT = 1;
    private static final int CITY = 2;
    private static final int FIRST_PAGE = 3;
    private static final int NEXT_PAGE = 4;

    @Autowired
    private TestClient client;

    @SuppressWarnings("NullAway.Init")
    private ChromeDriver browser;

    @SuppressWarnings("NullAway.Init")
    private ExplorerPage page;

    @BeforeAll
    void startBrowser() throws IOException {
        var chromium = Chromium.installed();
        assumeTrue(chromium.isPresent(), "the explorer is not tested: no chromium and chromedriver on the PATH");
        browser = chromium.orElseThrow().start();
        page = new ExplorerPage(browser);
    }

    @AfterAll
    void stopBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    private void open(String identity) {
        page.open(client.uri("/"), identity);
    }

    @Test
    void everyReadyQueryRunsInACityAndInADistrictWithoutAComplaintAndWithoutTheInternet() throws IOException {
        JsonNode list = readyQueries();
        open("panjin.city-admin");
        assertThat(page.menu()).hasSize(list.size()).hasSizeGreaterThanOrEqualTo(8);
        for (String tenant : List.of("panjin", "dongcheng")) {
            page.signInAs(tenant, tenant + ".city-admin");
            for (int index = 0; index < list.size(); index++) {
                JsonNode answer = page.choose(index);
                String expected = list.path(index).path("error").asString("");
                JsonNode errors = answer.path("errors");
                assertThat(errors.path(0).path("extensions").path("code").asString(""))
                        .as("%s in %s: %s", list.path(index), tenant, errors)
                        .isEqualTo(expected);
                assertThat(answer.path("data").isObject()).isTrue();
                assertThat(answer.toString())
                        .as("%s in %s", list.path(index), tenant)
                        .doesNotContain("\"nodes\":[]", "\"groups\":[]");
            }
        }
        assertThat(page.takeComplaints()).isEmpty();
        assertThat(page.takeRequests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.getAuthority())
                        .isEqualTo(client.uri("/").getAuthority()));
    }

    private static JsonNode readyQueries() throws IOException {
        return JsonMapper.shared().readTree(new ClassPathResource("static/queries/index.json").getContentAsByteArray());
    }

    /** It has no divisions of its own. */
    @Test
    void everyReadyQueryThatAProvinceIsOfferedRuns() throws IOException {
        List<JsonNode> list = readyQueries()
                .valueStream()
                .filter(entry -> entry.path("only").asString("PROVINCE").equals("PROVINCE"))
                .toList();
        open("liaoning.analyst");
        assertThat(page.menu()).hasSameSizeAs(list).hasSizeGreaterThan(2);
        for (int index = 0; index < list.size(); index++) {
            JsonNode answer = page.choose(index);
            assertThat(answer.at("/errors/0/extensions/code").asString(""))
                    .as("%s: %s", list.get(index), answer)
                    .isEqualTo(list.get(index).path("error").asString(""));
            assertThat(answer.toString()).doesNotContain("\"nodes\":[]", "\"groups\":[]");
        }
        assertThat(page.choose(TENANT).at("/data/tenant/name").asString()).isEqualTo("辽宁省");
    }

    @Test
    void anotherCityGivesAnotherAnswer() {
        open("panjin.auditor");
        assertThat(name(page.choose(CITY))).isEqualTo("盘锦市");
        page.signInAs("yinchuan", "yinchuan.partner");
        assertThat(name(page.choose(CITY))).isEqualTo("银川市");
        assertThat(page.choose(ME).at("/data/me/client").asString()).isEqualTo("yinchuan.partner");
    }

    private static String name(JsonNode answer) {
        return answer.at("/data/divisions/nodes/0/name").asString();
    }

    @Test
    void withoutATokenACityShowsItsDivisions() {
        open("panjin.city-admin");
        page.signInAs("dongcheng", "");
        assertThat(name(page.choose(CITY))).isEqualTo("东城区");
        assertThat(page.choose(ME).at("/data/me").isNull()).isTrue();
    }

    @Test
    void pagingGoesOnBehindTheFirstPage() {
        open("panjin.city-admin");
        Set<String> codes = new HashSet<>();
        page.choose(FIRST_PAGE)
                .at("/data/divisions/nodes")
                .forEach(node -> codes.add(node.path("code").asString()));
        page.choose(NEXT_PAGE)
                .at("/data/divisions/nodes")
                .forEach(node -> codes.add(node.path("code").asString()));
        assertThat(codes).hasSize(10);
    }

    /** What the page draws is what the server decides by: the same cells as the data, none missing, none of its own. */
    @Test
    void theTableOfRightsIsDrawnAsTheServerDecides() {
        JsonNode rights = page.openRights(client.uri("/"));
        var roles = rights.path("roles").valueStream().map(JsonNode::asString).toList();
        List<List<String>> acts = page.table("acts");
        assertThat(acts.getFirst()).containsSubsequence(roles);
        assertThat(acts).hasSize(rights.path("acts").size() + 1).hasSizeGreaterThan(50);
        for (JsonNode act : rights.path("acts")) {
            List<String> row = row(acts, act.path("mutation").asString(""));
            for (String role : roles) {
                assertThat(row.get(1 + roles.indexOf(role)).length())
                        .as("%s by %s", act.path("mutation"), role)
                        .isEqualTo(grants(act, role));
            }
        }
        assertThat(row(acts, "personErase").get(1 + roles.indexOf("STREET_ADMIN")))
                .isEqualTo("▲");
        assertThat(row(acts, "gridRecordPatrol").get(1 + roles.indexOf("GRID_WORKER")))
                .isEqualTo("◇");
        List<List<String>> readings = page.table("readings");
        assertThat(readings).hasSize(rights.path("readings").size() + 1);
        assertThat(row(readings, "Person").getLast()).isEqualTo("persons:read");
        assertThat(row(readings, "User").get(1 + roles.indexOf("PARTNER"))).isEmpty();
        assertThat(page.run("return document.getElementById('trouble').hidden")).isEqualTo(true);
        assertThat(page.takeComplaints()).isEmpty();
    }

    private static List<String> row(List<List<String>> table, String name) {
        return table.stream()
                .filter(row -> row.getFirst().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + name));
    }

    private static int grants(JsonNode act, String role) {
        return (int) act.path("grants")
                .valueStream()
                .filter(grant -> grant.path("roles")
                        .valueStream()
                        .anyMatch(one -> one.asString("").equals(role)))
                .count();
    }

    @Test
    void theDocumentationShowsTheDescriptions() {
        open("panjin.city-admin");
        page.click("button[aria-label='Show Documentation Explorer']");
        page.click(".graphiql-doc-explorer-content .graphiql-doc-explorer-type-name");
        page.awaitText(".graphiql-doc-explorer-back");
        assertThat(page.awaitText(".graphiql-doc-explorer-content"))
                .contains("Where every reading begins", "The city's divisions (行政区划)");
        page.click("button[aria-label='Open settings dialog']");
        assertThat(page.awaitText("[role=dialog]")).contains("Settings").doesNotContain("Persist headers");
        page.click(".graphiql-dialog-close");
        page.awaitGone("[role=dialog]");
        page.click("button[aria-label='Open short keys dialog']");
        assertThat(page.awaitText("[role=dialog]")).contains("Execute query");
        assertThat(page.takeComplaints()).isEmpty();
    }

    @Test
    void noTokenAndNoHeaderIsKept() {
        open("panjin.city-admin");
        page.run("document.querySelectorAll('.graphiql-editor-tool .CodeMirror')[1].CodeMirror"
                + ".setValue('{\"X-Secret\": \"typed-by-hand\"}')");
        page.choose(ME);
        page.execute("{ me { tenant } }");
        String kept = String.valueOf(
                page.run("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie"));
        assertThat(kept).contains("WhoAmI").doesNotContain("eyJ", "Bearer", "typed-by-hand");
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() {
        open("panjin.city-admin");
        page.choose(ME);
        page.takeRequests();
        page.execute();
        assertThat(page.takeRequests()).extracting(URI::getPath).containsOnly("/graphql");
        page.run("const now = Date.now(); Date.now = () => now + 14.5 * 60_000");
        assertThat(page.execute().at("/data/me/client").asString()).isEqualTo("panjin.city-admin");
        assertThat(page.takeRequests()).extracting(URI::getPath).containsOnly("/oauth2/token", "/graphql");
    }

    @Test
    void aRefusedClientIsToldAndTheRightSecretLetsIn() {
        open("panjin.city-admin");
        page.signInWith("panjin.auditor", "wrong");
        page.awaitState("Sign-in refused: invalid_client");
        page.signInWith("panjin.auditor", "demo");
        page.awaitState("panjin.auditor");
        assertThat(page.choose(ME).at("/data/me/client").asString()).isEqualTo("panjin.auditor");
    }

    @Test
    void aServerThatDoesNotAnswerIsTold() {
        open("panjin.city-admin");
        page.choose(ME);
        var offline = new ChromiumNetworkConditions();
        offline.setOffline(true);
        browser.setNetworkConditions(offline);
        try {
            assertThat(page.execute().at("/errors/0/message").asString()).contains("服务器没有应答");
        } finally {
            browser.deleteNetworkConditions();
        }
        assertThat(page.execute().at("/data/me/tenant").asString()).isEqualTo("panjin");
    }
}
