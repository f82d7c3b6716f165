package cn.jiceng.project;

import static cn.jiceng.registration.RegistrationClient.id;
import static cn.jiceng.registration.RegistrationClient.object;
import static cn.jiceng.registration.RegistrationClient.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.lists.ListClient;
import cn.jiceng.registration.RegistrationClient;
import cn.jiceng.security.HolderTokens;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class ProjectTest {
    private static final int AT_ONCE = 12;

    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private ListClient lists;
    private RegistrationClient city;

    @BeforeEach
    void inYinchuan() {
        lists = ListClient.in(client, "yinchuan");
        city = lists.city();
    }

    private JsonNode planned(JsonNode need) {
        return city.made("projectCreate", Map.of("needId", id(need)));
    }

    private JsonNode claimed() {
        JsonNode project = planned(lists.matched());
        city.done("projectClaim", claim(project, city.member()));
        return project;
    }

    private static Map<String, Object> claim(JsonNode project, JsonNode registration) {
        return Map.of("id", id(project), "input", Map.of("registrationId", id(registration)));
    }

    private JsonNode seen(JsonNode project) {
        return city.node(
                id(project),
                "Project",
                "state claim { kind } need { state project { id } } resource { state need { id } } reports { totalCount nodes { text } }");
    }

    @Test
    void aProjectIsClaimedReportedOnAndDone() {
        JsonNode need = lists.matched();
        JsonNode project = planned(need);
        assertThat(project.path("title").asString("")).isEqualTo("法律咨询");
        JsonNode registration = city.member();
        var member = new HolderTokens(keys, "yinchuan").member(id(registration.path("person")));
        JsonNode claim = object(payload(city.send(member, "projectClaim", Map.of("id", id(project))), "projectClaim"));
        assertThat(claim.path("kind").asString("")).isEqualTo("MEMBER");
        Map<String, Object> report = Map.of("id", id(project), "input", Map.of("text", "已开展两次咨询"));
        JsonNode reported = object(payload(city.send(member, "projectReport", report), "projectReport"));
        assertThat(reported.at("/project/state").asString("")).isEqualTo("IN_PROGRESS");
        Map<String, Object> done = Map.of("id", id(project), "input", Map.of());
        JsonNode completed = object(payload(city.send(member, "projectComplete", done), "projectComplete"));
        assertThat(completed.path("state").asString("")).isEqualTo("DONE");
        JsonNode seen = seen(project);
        assertThat(seen.at("/need/state").asString("")).isEqualTo("CLOSED");
        assertThat(seen.at("/need/project/id").asString("")).isEqualTo(id(project));
        assertThat(seen.at("/resource/state").asString("")).isEqualTo("OPEN");
        assertThat(seen.at("/reports/totalCount").asInt()).isEqualTo(1);
        String notices = "{ me { notices(first: 20) { nodes { kind objectId } } } }";
        await().until(() -> client.send(notices, Map.of(), member)
                .data()
                .at("/me/notices/nodes")
                .valueStream()
                .anyMatch(notice -> notice.path("kind").asString("").equals("PROJECT_DONE")
                        && notice.path("objectId").asString("").equals(id(project))));
    }

    @Test
    void aLiaisonClaimsForTheOwnUnit() {
        JsonNode unit = city.unit();
        var liaison = new HolderTokens(keys, "yinchuan").liaison(id(unit));
        JsonNode project = planned(lists.matched());
        Map<String, Object> variables = Map.of("id", id(project));
        RegistrationClient.isRefused(
                payload(city.send(liaison, "projectClaim", variables), "projectClaim"),
                "VALIDATION_FAILED",
                "input",
                "registrationId");
        JsonNode waiting = city.made("unitRegister", Map.of("unitId", id(unit), "area", city.community()));
        city.isRefused("projectClaim", claim(project, waiting), "VALIDATION_FAILED", "input", "registrationId");
        city.act("unitRegistrationAccept", waiting);
        assertThat(city.send(liaison, "projectClaim", claim(project, city.member()))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        JsonNode claim = object(payload(city.send(liaison, "projectClaim", variables), "projectClaim"));
        assertThat(claim.path("kind").asString("")).isEqualTo("UNIT");
    }

    @Test
    void ofManyWhoClaimAtOnceOneWins() throws Exception {
        JsonNode project = planned(lists.matched());
        List<Callable<JsonNode>> acts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Map<String, Object> variables = claim(project, city.member());
            acts.add(() -> city.payload(city.admin(), "projectClaim", variables));
        }
        assertThat(RegistrationClient.together(acts))
                .extracting(RegistrationClient::error)
                .filteredOn(code -> !code.isEmpty())
                .hasSize(AT_ONCE - 1)
                .containsOnly("ALREADY_CLAIMED");
        JsonNode late = city.payload(city.admin(), "projectClaim", claim(project, city.member()));
        RegistrationClient.isRefused(late, "ALREADY_CLAIMED");
        assertThat(late.at("/userErrors/0/message").asString("")).contains("CLAIMED");
    }

    @Test
    void whatAProjectComesFromStaysMatched() {
        JsonNode need = lists.matched();
        JsonNode project = planned(need);
        city.isRefused("listEntryUnmatch", Map.of("id", id(need)), "ILLEGAL_TRANSITION");
        Map<String, Object> close = Map.of("reason", "撤回");
        city.isRefused("listEntryClose", Map.of("id", id(need.path("resource")), "input", close), "ILLEGAL_TRANSITION");
        city.isRefused("projectCreate", Map.of("input", Map.of("needId", id(need))), "CONFLICT", "input", "needId");
        JsonNode cancelled = city.act("projectCancel", project, Map.of("reason", "条件不具备"));
        assertThat(cancelled.path("remark").asString("")).isEqualTo("条件不具备");
        assertThat(seen(project).at("/need/state").asString("")).isEqualTo("OPEN");
        assertThat(seen(project).at("/resource/state").asString("")).isEqualTo("OPEN");
        city.isRefused("projectCancel", Map.of("id", id(project), "input", close), "ILLEGAL_TRANSITION");
        planned(lists.match(need, need.path("resource")));
    }

    @Test
    void nothingIsCompletedWithoutProof() {
        JsonNode project = claimed();
        city.isRefused(
                "projectComplete", Map.of("id", id(project), "input", Map.of()), "VALIDATION_FAILED", "input", "text");
        assertThat(seen(project).path("state").asString("")).isEqualTo("CLAIMED");
        city.act("projectComplete", project, Map.of("text", "已完成"));
        assertThat(seen(project).at("/reports/nodes/0/text").asString("")).isEqualTo("已完成");
    }

    @Test
    void aResourceWhoseTimeIsOverIsUsedUp() {
        String today = RegistrationClient.today().toString();
        JsonNode resource = lists.resource(Map.of("startsOn", "2020-01-01", "endsOn", "2020-12-31"));
        JsonNode project = planned(lists.match(lists.need(), resource));
        city.done("projectClaim", claim(project, city.member()));
        city.act("projectComplete", project, Map.of("text", "已完成", "endedOn", today));
        assertThat(seen(project).at("/resource/state").asString("")).isEqualTo("CLOSED");
        assertThat(seen(project).at("/resource/need/id").asString("")).isNotEmpty();
    }

    @Test
    void whatIsWrongWithAProjectIsRefused() {
        JsonNode need = lists.matched();
        refused(need, Map.of("title", " "), "title");
        refused(need, Map.of("title", "长".repeat(61)), "title");
        refused(need, Map.of("plan", "请拨13800138000"), "plan");
        refused(need, Map.of("startsOn", "2026-02-01", "endsOn", "2026-01-31"), "endsOn");
        refused(lists.need(), Map.of(), "needId");
        JsonNode project = claimed();
        for (Map<String, Object> report :
                List.<Map<String, Object>>of(Map.of("text", ""), Map.of("text", "请拨13800138000"))) {
            city.isRefused(
                    "projectReport", Map.of("id", id(project), "input", report), "VALIDATION_FAILED", "input", "text");
        }
        city.isRefused(
                "projectReport",
                Map.of("id", id(project), "input", Map.of("text", "报", "reportedOn", "2999-01-01")),
                "VALIDATION_FAILED",
                "input",
                "reportedOn");
    }

    private void refused(JsonNode need, Map<String, ?> other, String field) {
        Map<String, Object> input = new java.util.HashMap<>(Map.of("needId", id(need)));
        input.putAll(other);
        city.isRefused("projectCreate", Map.of("input", input), "VALIDATION_FAILED", "input", field);
    }

    @Test
    void othersDoNotSeeWhoHasClaimed() {
        JsonNode project = claimed();
        var stranger = new HolderTokens(keys, "yinchuan").member(city.person());
        String query = "{ node(id: \"%s\") { ... on Project { claimantKind claim { kind } } } }".formatted(id(project));
        var answer = client.send(query, Map.of(), stranger);
        assertThat(answer.data().at("/node/claimantKind").asString("")).isEqualTo("MEMBER");
        assertThat(answer.errorCode()).isEqualTo("FORBIDDEN");
    }
}
