package cn.jiceng.registration;

import static cn.jiceng.registration.RegistrationClient.id;
import static cn.jiceng.registration.RegistrationClient.payload;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.security.HolderTokens;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class RegistrationMutationsTest {
    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private RegistrationClient city;
    private HolderTokens tokens;

    @BeforeEach
    void inYinchuan() {
        city = new RegistrationClient(client, "yinchuan");
        tokens = new HolderTokens(keys, "yinchuan");
    }

    private static String state(JsonNode object) {
        return object.path("state").asString("");
    }

    private JsonNode registered(JsonNode unit) {
        return city.made("unitRegister", Map.of("unitId", id(unit), "area", city.community(), "workPlan", "季度议事"));
    }

    @Test
    void aCommunityAcceptsAUnitUntilTheRegistrationEnds() {
        JsonNode submitted = registered(city.unit());
        assertThat(state(submitted)).isEqualTo("SUBMITTED");
        JsonNode active = city.act("unitRegistrationAccept", submitted);
        assertThat(state(active)).isEqualTo("ACTIVE");
        assertThat(active.path("acceptedOn").isString()).isTrue();
        assertThat(active.path("allowedActions").toString()).isEqualTo("[\"END\"]");
        JsonNode ended = city.act("unitRegistrationEnd", active, Map.of("reason", "单位撤销"));
        assertThat(state(ended)).isEqualTo("ENDED");
        assertThat(ended.path("remark").asString("")).isEqualTo("单位撤销");
    }

    @Test
    void aUnitWithdrawsWhatIsNotDecidedAndMayAskAgain() {
        JsonNode unit = city.unit();
        assertThat(state(city.act("unitRegistrationWithdraw", registered(unit))))
                .isEqualTo("WITHDRAWN");
        assertThat(state(city.act("unitRegistrationReject", registered(unit), Map.of("reason", "非驻区单位"))))
                .isEqualTo("REJECTED");
        assertThat(state(registered(unit))).isEqualTo("SUBMITTED");
    }

    @Test
    void aCommunityAcceptsAMember() {
        JsonNode unit = city.unit();
        JsonNode submitted = city.made(
                "memberRegister",
                Map.of("personId", city.person(), "unitId", id(unit), "area", city.community(), "skills", "法律咨询"));
        assertThat(state(submitted)).isEqualTo("SUBMITTED");
        JsonNode active = city.act("memberRegistrationAccept", submitted);
        assertThat(state(active)).isEqualTo("ACTIVE");
        assertThat(active.at("/unit/code")).isEqualTo(unit.path("code"));
        assertThat(active.path("allowedActions").toString()).isEqualTo("[\"TRANSFER\",\"WITHDRAW\",\"GIVE_FEEDBACK\"]");
        JsonNode rejected =
                city.act("memberRegistrationReject", city.submitted(city.community()), Map.of("reason", "住址不符"));
        assertThat(state(rejected)).isEqualTo("REJECTED");
    }

    @Test
    void aTransferKeepsTheHistoryAndTheHours() {
        JsonNode before = city.member();
        String record = id(
                city.made("serviceRecordSubmit", Map.of("registrationId", id(before), "hours", 2.5, "content", "值守")));
        payload(city.send(city.communityAdmin(), "serviceRecordConfirm", Map.of("id", record)), "serviceRecordConfirm");
        JsonNode after =
                city.act("memberRegistrationTransfer", before, Map.of("area", city.elsewhere(0), "reason", "搬家"));
        assertThat(id(after)).isNotEqualTo(id(before));
        assertThat(state(after)).isEqualTo("ACTIVE");
        assertThat(after.path("area").asString("")).isEqualTo(city.elsewhere(0));
        assertThat(after.at("/predecessor/id")).isEqualTo(before.path("id"));
        assertThat(after.at("/predecessor/state").asString("")).isEqualTo("TRANSFERRED");
        assertThat(after.path("hours").asDouble()).isEqualTo(2.5);
        JsonNode kept = city.node(
                id(before), "MemberRegistration", "state endedOn serviceRecords { totalCount } history { totalCount }");
        assertThat(kept.path("endedOn").isString()).isTrue();
        assertThat(kept.at("/serviceRecords/totalCount").asInt()).isEqualTo(1);
        assertThat(kept.at("/history/totalCount").asInt()).isEqualTo(3);
        JsonNode person = city.node(
                id(after.path("person")),
                "Person",
                "memberRegistrations { nodes { id } } serviceRecords { totalCount }");
        assertThat(person.at("/memberRegistrations/nodes")).hasSize(2);
        assertThat(person.at("/serviceRecords/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void aMemberActsOnTheOwnRegistrationAndOnNoOther() {
        String person = city.person();
        Map<String, String> member = tokens.member(person);
        Map<String, Object> own = Map.of("input", Map.of("personId", person, "area", city.community()));
        JsonNode submitted =
                RegistrationClient.object(payload(city.send(member, "memberRegister", own), "memberRegister"));
        assertThat(submitted.path("allowedActions").toString()).isEqualTo("[\"WITHDRAW\"]");
        assertThat(city.send(member, "memberRegistrationAccept", Map.of("id", id(submitted)))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        Map<String, Object> other = Map.of("input", Map.of("personId", city.person(), "area", city.community()));
        assertThat(city.send(member, "memberRegister", other).errorCode()).isEqualTo("FORBIDDEN");
        JsonNode withdrawn = payload(
                city.send(
                        member,
                        "memberRegistrationWithdraw",
                        Map.of("id", id(submitted), "input", Map.of("reason", "出差"))),
                "memberRegistrationWithdraw");
        assertThat(withdrawn.at("/memberRegistration/state").asString("")).isEqualTo("WITHDRAWN");
    }

    @Test
    void aLiaisonActsForTheOwnUnitAndForNoOther() {
        JsonNode unit = city.unit();
        Map<String, String> liaison = tokens.liaison(id(unit));
        Map<String, Object> own = Map.of("input", Map.of("unitId", id(unit), "area", city.community()));
        JsonNode submitted =
                RegistrationClient.object(payload(city.send(liaison, "unitRegister", own), "unitRegister"));
        assertThat(submitted.path("allowedActions").toString()).isEqualTo("[\"WITHDRAW\"]");
        Map<String, Object> other = Map.of("input", Map.of("unitId", id(city.unit()), "area", city.community()));
        assertThat(city.send(liaison, "unitRegister", other).errorCode()).isEqualTo("FORBIDDEN");
    }

    @Test
    void anotherCommunitysAdminIsForbidden() {
        JsonNode there = city.submitted(city.elsewhere(0));
        assertThat(city.send(city.communityAdmin(), "memberRegistrationAccept", Map.of("id", id(there)))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
    }
}
