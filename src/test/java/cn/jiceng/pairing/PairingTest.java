package cn.jiceng.pairing;

import static cn.jiceng.registration.RegistrationClient.id;
import static cn.jiceng.registration.RegistrationClient.object;
import static cn.jiceng.registration.RegistrationClient.payload;
import static cn.jiceng.registration.RegistrationClient.today;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import cn.jiceng.security.HolderTokens;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What binds units to places and people, from beginning to end. */
@ServerTest
class PairingTest {
    private static final Map<String, Object> REASON = Map.of("reason", "到期");

    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private RegistrationClient city;
    private JsonNode unit;
    private String community = "";

    @BeforeEach
    void inYinchuan() {
        city = new RegistrationClient(client, "yinchuan");
        unit = city.unit();
        community = city.community();
    }

    private Map<String, Object> of(Object... more) {
        Map<String, Object> input = new HashMap<>(Map.of("unitId", id(unit)));
        for (int i = 0; i < more.length; i += 2) {
            input.put(more[i].toString(), more[i + 1]);
        }
        return input;
    }

    private void isRefused(String mutation, Map<String, Object> input, String code, String... field) {
        city.isRefused(mutation, Map.of("input", input), code, field);
    }

    @Test
    void aPairingIsAgreedRevisedAndEnded() {
        JsonNode pairing = city.made(
                "pairingAgree",
                of("area", community, "agreement", "协议", "startsOn", "2025-01-01", "endsOn", "2025-12-31"));
        assertThat(pairing.path("findings").toString()).isEqualTo("[\"TERM_OVER\"]");
        Map<String, Object> change = new HashMap<>(Map.of("workPlan", "议事会"));
        change.put("endsOn", null);
        JsonNode revised = city.act("pairingRevise", pairing, change);
        assertThat(revised.path("endsOn").isNull()).isTrue();
        assertThat(revised.path("agreement").asString("")).isEqualTo("协议");
        assertThat(revised.path("workPlan").asString("")).isEqualTo("议事会");
        assertThat(revised.path("findings")).isEmpty();
        JsonNode ended = city.act("pairingEnd", pairing, REASON);
        assertThat(ended.path("endedOn").asString("")).isEqualTo(today().toString());
        assertThat(ended.path("allowedActions")).isEmpty();
        city.isRefused("pairingEnd", Map.of("id", id(pairing), "input", REASON), "ILLEGAL_TRANSITION");
    }

    @Test
    void unitsAndCommunitiesHaveSeveralPairings() {
        city.made("pairingAgree", of("area", community, "agreement", "协议"));
        city.made("pairingAgree", of("area", city.elsewhere(1), "agreement", "协议"));
        isRefused("pairingAgree", of("area", community, "agreement", "协议"), "CONFLICT");
        unit = city.unit();
        city.made("pairingAgree", of("area", community, "agreement", "协议"));
    }

    @Test
    void whatIsWrongWithAPairingIsRefused() {
        isRefused("pairingAgree", of("area", community, "agreement", " "), "VALIDATION_FAILED", "input", "agreement");
        isRefused(
                "pairingAgree",
                of("area", community.substring(0, 9), "agreement", "协议"),
                "VALIDATION_FAILED",
                "input",
                "area");
        isRefused(
                "pairingAgree",
                of("area", community, "agreement", "协议", "startsOn", "2026-02-01", "endsOn", "2026-01-31"),
                "VALIDATION_FAILED",
                "input",
                "endsOn");
    }

    @Test
    void aLiaisonPairsTheOwnUnit() {
        var liaison = new HolderTokens(keys, "yinchuan").liaison(id(unit));
        Map<String, Object> input = Map.of("input", of("area", community, "agreement", "协议"));
        object(payload(city.send(liaison, "pairingAgree", input), "pairingAgree"));
        unit = city.unit();
        Map<String, Object> other = Map.of("input", of("area", community, "agreement", "协议"));
        assertThat(city.send(liaison, "pairingAgree", other).errorCode()).isEqualTo("FORBIDDEN");
    }

    @Test
    void onlyThoseWhoLookAfterAHouseholdSeeWhomAnAidHelps() {
        String household = city.person();
        JsonNode aid = city.made("householdAidStart", of("personId", household, "kind", "STUDENT"));
        assertThat(aid.path("area").asString("")).isEqualTo(community);
        assertThat(aid.path("person").isNull()).isTrue();
        String query =
                "{ node(id: \"%s\") { ... on HouseholdAid { person { id } history { nodes { fields { field } } } } } }"
                        .formatted(id(aid));
        assertThat(city.ask(query, city.communityAdmin()).at("/node/person/id").asString(""))
                .isEqualTo(household);
        assertThat(city.ask(query, "yinchuan.auditor").toString()).doesNotContain(household, "\"person\"}");
        isRefused("householdAidStart", of("personId", household), "CONFLICT");
        city.act("householdAidEnd", aid, REASON);
        city.made("householdAidStart", of("personId", household));
    }

    @Test
    void eitherABranchOrAUnitHelps() {
        Map<String, Object> nobody = of("personId", city.person());
        nobody.remove("unitId");
        isRefused("householdAidStart", nobody, "VALIDATION_FAILED", "input");
    }

    @Test
    void oneBureauAnswersForACommunity() {
        String there = city.elsewhere(2);
        JsonNode assignment = city.made("bureauAssign", of("area", there));
        isRefused("bureauAssign", of("area", there), "CONFLICT");
        isRefused(
                "bureauAssign",
                of("area", city.elsewhere(3), "startsOn", "2999-01-01"),
                "VALIDATION_FAILED",
                "input",
                "startsOn");
        city.act("bureauUnassign", assignment, REASON);
        city.act("bureauUnassign", city.made("bureauAssign", of("area", there)), REASON);
        assertThat(city.send(city.communityAdmin(), "bureauAssign", Map.of("input", of("area", community)))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void somebodyIsSentToOnePlaceAtATime() {
        String person = city.person();
        Map<String, Object> input = of("personId", person, "area", community, "kind", "FIRST_SECRETARY", "batch", 1);
        JsonNode secondment = city.made("secondmentAssign", input);
        assertThat(secondment.path("findings")).isEmpty();
        isRefused("secondmentAssign", input, "CONFLICT");
        city.act("secondmentEnd", secondment, REASON);
        input.put("area", community.substring(0, 9));
        city.made("secondmentAssign", input);
        input.put("area", community.substring(0, 6));
        isRefused("secondmentAssign", input, "VALIDATION_FAILED", "input", "area");
        input.put("area", community);
        input.put("batch", 0);
        isRefused("secondmentAssign", input, "VALIDATION_FAILED", "input", "batch");
        assertThat(city.node(person, "Person", "secondments { totalCount }")
                        .at("/secondments/totalCount")
                        .asInt())
                .isEqualTo(2);
    }
}
