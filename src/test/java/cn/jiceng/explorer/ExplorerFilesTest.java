package cn.jiceng.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class ExplorerFilesTest {
    @Autowired
    private TestClient client;

    private HttpResponse<String> get(String path) {
        return client.exchange(HttpRequest.newBuilder(client.uri(path)).build());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void thePageMayLoadFromThisServerAlone() {
        var response = get("/");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "http");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void librariesAreKeptAndOwnFilesAskedForAnew() {
        var library = get("/webjars/graphiql/2.4.7/graphiql.min.js");
        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(header(library, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        for (String own : new String[] {"/", "/explorer/explorer.js", "/queries/index.json"}) {
            assertThat(header(get(own), "Cache-Control")).as(own).isEqualTo("no-cache");
        }
    }

    @Test
    void everyTenantIsOfferedWithItsDemoClients() {
        JsonNode tenants = JsonMapper.shared().readTree(get("/explorer/tenants").body());
        assertThat(tenants).hasSize(4);
        JsonNode panjin = tenants.path(2);
        assertThat(panjin.path("name").asString()).isEqualTo("盘锦市");
        assertThat(panjin.path("clients"))
                .extracting(demo ->
                        demo.path("id").asString() + " " + demo.path("secret").asString())
                .containsExactly(
                        "panjin.city-admin demo",
                        "panjin.district-admin demo",
                        "panjin.street-admin demo",
                        "panjin.community-admin demo",
                        "panjin.grid-worker demo",
                        "panjin.department-handler demo",
                        "panjin.auditor demo",
                        "panjin.partner demo",
                        "panjin.resident demo",
                        "panjin.party-member demo",
                        "panjin.unit-liaison demo",
                        "panjin.property-company demo");
    }

    @Test
    void theTableOfRightsIsPublishedAsAPageAndAsData() {
        assertThat(get("/rights.html").body()).contains("/explorer/rights.js");
        JsonNode rights = JsonMapper.shared().readTree(get("/explorer/rights").body());
        assertThat(rights.path("roles")).hasSize(13);
        assertThat(rights.path("acts"))
                .filteredOn(act -> act.path("mutation").asString("").equals("organizationApprove"))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.path("from").toString()).isEqualTo("[\"PROPOSED\"]");
                    assertThat(act.path("grants").toString())
                            .isEqualTo(
                                    "[{\"roles\":[\"STREET_ADMIN\",\"DISTRICT_ADMIN\",\"CITY_ADMIN\"],\"standing\":\"ABOVE\"}]");
                });
        assertThat(rights.path("readings"))
                .filteredOn(reading -> reading.path("type").asString("").equals("Grid"))
                .singleElement()
                .satisfies(reading ->
                        assertThat(reading.path("scope").asString("")).isEqualTo("grids:read"));
    }
}
