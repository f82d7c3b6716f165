package cn.jiceng.statistics;

import static cn.jiceng.registration.RegistrationClient.id;
import static cn.jiceng.registration.RegistrationClient.today;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import cn.jiceng.security.HolderTokens;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Dual registration in two communities of their own, in what lies around them, and of their units. */
@ServerTest
class RegistrationStatisticsTest {
    private static final String ALL = """
            registrationStatistics { persons personTimes registeredUnits registeredCommunities pairs pairedUnits
              pairedCommunities hours onTimeRate { numerator denominator value } periodFrom periodTo }""";

    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private RegistrationClient city;
    private String first = "";
    private String second = "";

    @BeforeEach
    void inTwoCommunitiesOfTheirOwn() {
        city = new RegistrationClient(client, "yinchuan");
        first = city.elsewhere(20);
        second = city.elsewhere(21);
    }

    private JsonNode of(String division) {
        return city.ask("{ division(code: \"%s\") { %s } }".formatted(division, ALL), "yinchuan.auditor")
                .at("/division/registrationStatistics");
    }

    private static int grown(JsonNode before, JsonNode after, String field) {
        return after.path(field).asInt() - before.path(field).asInt();
    }

    private JsonNode registered(JsonNode unit, String area) {
        city.act("unitRegistrationAccept", city.made("unitRegister", Map.of("unitId", id(unit), "area", area)));
        city.made("pairingAgree", Map.of("unitId", id(unit), "area", area, "agreement", "协议"));
        return city.act(
                "memberRegistrationAccept",
                city.made("memberRegister", Map.of("personId", city.person(), "unitId", id(unit), "area", area)));
    }

    @Test
    void personsAndPersonTimesAreCountedApartAtEveryLevel() {
        String around = first.substring(0, 4);
        JsonNode before = of(around);
        JsonNode unit = city.unit();
        JsonNode one = registered(unit, first);
        registered(unit, second);
        JsonNode waiting = city.submitted(first);
        var activity = Map.<String, Object>of(
                "area",
                first,
                "programme",
                "垃圾分类",
                "place",
                "社区广场",
                "startsAt",
                city.activityToday().get("startsAt"),
                "endsAt",
                city.activityToday().get("endsAt"));
        for (int i = 0; i < 2; i++) {
            city.act("activityCheckIn", city.made("activityCreate", activity), Map.of("registrationId", id(one)));
        }
        Map<String, String> member = new HolderTokens(keys, "yinchuan").member(id(one.path("person")));
        Map<String, Object> hours = Map.of("input", Map.of("registrationId", id(one), "hours", 1.5));
        city.act(
                "serviceRecordConfirm",
                RegistrationClient.object(RegistrationClient.payload(
                        city.send(member, "serviceRecordSubmit", hours), "serviceRecordSubmit")));

        JsonNode here = of(first);
        assertThat(here.path("persons").asInt()).isEqualTo(1);
        assertThat(here.path("personTimes").asInt()).isEqualTo(2);
        assertThat(here.path("hours").asDouble()).isEqualTo(1.5);
        assertThat(here.at("/onTimeRate/numerator").asInt()).isEqualTo(1);
        assertThat(here.at("/onTimeRate/denominator").asInt()).isEqualTo(1);
        assertThat(here.path("periodFrom").isString()).isTrue();

        JsonNode after = of(around);
        assertThat(grown(before, after, "persons")).isEqualTo(2);
        assertThat(grown(before, after, "personTimes")).isEqualTo(2);
        assertThat(grown(before, after, "registeredUnits"))
                .as("the unit is one")
                .isEqualTo(1);
        assertThat(grown(before, after, "registeredCommunities")).isEqualTo(2);
        assertThat(grown(before, after, "pairs")).isEqualTo(2);
        assertThat(grown(before, after, "pairedUnits")).isEqualTo(1);
        assertThat(grown(before, after, "pairedCommunities")).isEqualTo(2);
        assertThat(grown(before.path("onTimeRate"), after.path("onTimeRate"), "numerator"))
                .isEqualTo(1);
        assertThat(grown(before.path("onTimeRate"), after.path("onTimeRate"), "denominator"))
                .isEqualTo(2);

        JsonNode own = city.node(id(unit), "Unit", ALL).path("registrationStatistics");
        assertThat(own.path("persons").asInt()).isEqualTo(2);
        assertThat(own.path("personTimes").asInt()).isEqualTo(2);
        assertThat(own.path("pairedCommunities").asInt()).isEqualTo(2);
        assertThat(own.at("/onTimeRate/value").asDouble()).isEqualTo(0.5);

        String yesterday = today().minusDays(1).toString();
        JsonNode past = city.node(
                        id(unit),
                        "Unit",
                        "registrationStatistics(on: \"%s\") { persons pairs personTimes(to: \"%s\") }"
                                .formatted(yesterday, yesterday))
                .path("registrationStatistics");
        assertThat(past.toString()).isEqualTo("{\"persons\":0,\"pairs\":0,\"personTimes\":0}");
        city.act("memberRegistrationWithdraw", waiting, Map.of("reason", "重复"));
    }

    @Test
    void whereThePolicySetsNoPeriodThereIsNoRate() {
        JsonNode none = client.as("panjin.auditor", "{ division(code: \"2111\") { %s } }".formatted(ALL))
                .data()
                .at("/division/registrationStatistics");
        assertThat(none.path("onTimeRate").isNull()).isTrue();
        assertThat(none.path("periodFrom").isNull()).isTrue();
        assertThat(none.path("persons").isInt()).isTrue();
    }

    @Test
    void theDayIsNotToComeAndAGuestSeesNone() {
        String query = "{ division(code: \"6401\") { registrationStatistics(on: \"2999-01-01\") { persons } } }";
        assertThat(client.as("yinchuan.auditor", query).errorCode()).isEqualTo("BAD_REQUEST");
        assertThat(client.anonymously("yinchuan", query).errorCode()).isEqualTo("UNAUTHENTICATED");
    }
}
