package cn.jiceng.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.account.DemoClients;
import cn.jiceng.person.PersonClient;
import graphql.schema.GraphQLFieldDefinition;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a partner's program may do, and what only those who work for the city read. */
@ServerTest
class ScopesTest {
    private static final String PARTNER = "yinchuan.partner";
    private static final String ORGANIZATIONS = "{ organizations(first: 1) { totalCount } }";
    private static final String GRIDS = "{ grids(first: 1) { totalCount } }";

    @Autowired
    private TestClient client;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private PublishedRights rights;

    private HttpResponse<String> ask(String scopes) {
        String form = "grant_type=client_credentials&client_secret=demo&client_id=" + PARTNER + scopes;
        return client.exchange(HttpRequest.newBuilder(client.uri("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private Answer with(String scopes, String query) {
        String token = json(ask("&scope=" + scopes)).path("access_token").asString("");
        return client.send(query, Map.of(), Map.of("Authorization", "Bearer " + token));
    }

    @Test
    void aTokenHoldsTheScopesThatAreAskedForAndAllWhereNoneIs() {
        assertThat(json(ask("&scope=grids:read")).path("scope").asString("")).isEqualTo("grids:read");
        assertThat(json(ask("")).path("scope").asString("").split(" "))
                .containsExactlyInAnyOrderElementsOf(DemoClients.SCOPES);
        assertThat(client.as(PARTNER, ORGANIZATIONS).errorCode()).isEmpty();
    }

    @Test
    void aScopeThatWasNotGrantedIsRefused() {
        for (String scope : List.of("persons:read", "organizations:write", "nothing")) {
            HttpResponse<String> refused = ask("&scope=grids:read+" + scope);
            assertThat(refused.statusCode()).as(scope).isEqualTo(400);
            assertThat(json(refused).path("error").asString("")).isEqualTo("invalid_scope");
        }
    }

    @Test
    void aPartnerReadsWhatItsScopesNameAndWhatIsPublic() {
        assertThat(with("grids:read", GRIDS).errorCode()).isEmpty();
        assertThat(with("grids:read", "{ divisions(first: 1) { nodes { name } } me { client } }")
                        .errorCode())
                .isEmpty();
        isRefused(with("grids:read", ORGANIZATIONS), "organizations:read");
        isRefused(with("organizations:read", GRIDS), "grids:read");
        isRefused(with("grids:read", "{ tenant { name } }"), "tenant:read");
    }

    @Test
    void noWayLeadsAroundAScope() {
        String way = "{ divisions(first: 1) { nodes { %s } } }";
        isRefused(with("tenant:read", way.formatted("grids { totalCount }")), "grids:read");
        isRefused(with("tenant:read", way.formatted("gridStatistics { grids }")), "grids:read");
        isRefused(with("tenant:read", way.formatted("organizationStatistics { total }")), "organizations:read");
        String area = client.as(PARTNER, "{ divisions(last: 1) { nodes { code } } }")
                .data()
                .at("/divisions/nodes/0/code")
                .asString("");
        String person = new PersonClient(client).registered("yinchuan.city-admin", area);
        isRefused(client.as(PARTNER, "{ node(id: \"%s\") { id } }".formatted(person)), "persons:read");
        isRefused(client.as(PARTNER, "{ nodes(ids: [\"%s\"]) { id } }".formatted(person)), "persons:read");
        isRefused(client.as(PARTNER, "{ person(id: \"%s\") { id } }".formatted(person)), "persons:read");
    }

    private static void isRefused(Answer answer, String scope) {
        assertThat(answer.errorCode()).as(answer.body().toString()).isEqualTo("FORBIDDEN");
        assertThat(answer.errorMessage()).isEqualTo("This needs the scope %s.", scope);
        assertThat(answer.body().at("/errors/0/extensions/scope").asString("")).isEqualTo(scope);
    }

    @Test
    void onlyThoseWhoWorkForTheCityReadWhatIsInternal() {
        String history = "{ divisions(first: 1) { nodes { history { totalCount } } } }";
        for (String role : List.of("resident", "party-member", "unit-liaison", "property-company", "partner")) {
            Answer answer = client.as("yinchuan." + role, history);
            assertThat(answer.errorCode()).as(role).isEqualTo("FORBIDDEN");
            assertThat(answer.errorMessage()).contains("AUDITOR").doesNotContain("RESIDENT");
            assertThat(client.as("yinchuan." + role, GRIDS).errorCode()).isEmpty();
        }
        for (String role : List.of("grid-worker", "department-handler", "street-admin", "auditor")) {
            assertThat(client.as("yinchuan." + role, history).errorCode())
                    .as(role)
                    .isEmpty();
        }
    }

    @Test
    void whoMayDoAnActNowhereIsRefusedBeforeAnythingIsLookedFor() {
        Answer answer = client.as(PARTNER, "mutation { gridActivate(id: \"nothing\") { userErrors { code } } }");
        assertThat(answer.errorCode()).isEqualTo("FORBIDDEN");
        assertThat(answer.errorMessage()).contains("STREET_ADMIN");
    }

    @Test
    void whoActsElsewhereIsToldForWhichAreaTheTokenIs() {
        String last = client.as("yinchuan.city-admin", "{ divisions(last: 1) { nodes { code } } }")
                .data()
                .at("/divisions/nodes/0/code")
                .asString("");
        Answer answer = client.as(
                "yinchuan.street-admin",
                "mutation { personRegister(input: {area: \"%s\", name: \"测甲一\"}) { userErrors { code } } }"
                        .formatted(last));
        String area = client.as("yinchuan.street-admin", "{ me { area } }")
                .data()
                .at("/me/area")
                .asString("");
        assertThat(answer.errorCode()).isEqualTo("FORBIDDEN");
        assertThat(answer.errorMessage()).isEqualTo("The token is for the area %s, where this does not lie.", area);
    }

    @Test
    void everyFieldThatAReadingBeginsWithIsPublicOrHasAScope() {
        assertThat(source.schema().getQueryType().getFieldDefinitions())
                .filteredOn(field -> !TypeRights.isPublic(field))
                .allSatisfy(field -> assertThat(scopes(field)).isNotEmpty());
        Set<String> known =
                rights.readings().stream().map(PublishedRights.Reading::scope).collect(Collectors.toSet());
        assertThat(known).containsAll(DemoClients.SCOPES);
    }

    private static Set<String> scopes(GraphQLFieldDefinition field) {
        return TypeRights.of(field.getType()).scopes();
    }

    @Test
    void theDocumentationSaysWhoMay() {
        assertThat(described("Grid")).endsWith("Partners read it with the scope `grids:read`.");
        assertThat(described("GridPatrol")).endsWith("For those who work for the city.");
        assertThat(type("Mutation").path("fields"))
                .filteredOn(field -> field.path("name").asString("").equals("gridRecordPatrol"))
                .singleElement()
                .extracting(field -> field.path("description").asString(""))
                .asString()
                .endsWith("For COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, CITY_ADMIN inside their area; "
                        + "or GRID_WORKER where it is their own, from ACTIVE, ADJUSTING.");
    }

    private String described(String type) {
        return type(type).path("description").asString("");
    }

    private JsonNode type(String name) {
        return client.anonymously(
                        "yinchuan",
                        "{ __type(name: \"%s\") { description fields { name description } } }".formatted(name))
                .data()
                .path("__type");
    }
}
