package cn.jiceng.activity;

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

/** Activities, and who checks in at them. */
@ServerTest
class ActivityTest {
    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private RegistrationClient city;

    @BeforeEach
    void inYinchuan() {
        city = new RegistrationClient(client, "yinchuan");
    }

    private JsonNode activity() {
        return city.made("activityCreate", city.activityToday());
    }

    private static Map<String, Object> checkIn(JsonNode activity, JsonNode registration) {
        return Map.of("id", id(activity), "input", Map.of("registrationId", id(registration)));
    }

    private static Map<String, Object> checkIn(JsonNode activity, JsonNode registration, Object day) {
        return Map.of("id", id(activity), "input", Map.of("registrationId", id(registration), "on", day.toString()));
    }

    @Test
    void aMemberChecksInOnceADay() {
        JsonNode activity = activity();
        JsonNode registration = city.member();
        var member = new HolderTokens(keys, "yinchuan").member(id(registration.path("person")));
        JsonNode first = object(
                payload(city.send(member, "activityCheckIn", checkIn(activity, registration)), "activityCheckIn"));
        assertThat(first.path("checkedInOn").asString("")).isEqualTo(today().toString());
        JsonNode again = city.done("activityCheckIn", checkIn(activity, registration));
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(city.send(member, "activityCheckIn", checkIn(activity, city.member()))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        JsonNode shown = city.node(id(activity), "Activity", "checkIns { nodes { area registration { id } } }");
        assertThat(shown.at("/checkIns/nodes")).hasSize(1);
        assertThat(shown.at("/checkIns/nodes/0/registration/id")).isEqualTo(registration.path("id"));
    }

    @Test
    void daysOfALongActivityAreCountedApart() {
        Map<String, Object> input = new HashMap<>(city.activityOn(today()));
        input.put("startsAt", city.activityOn(today().minusDays(1)).get("startsAt"));
        JsonNode activity = city.made("activityCreate", input);
        JsonNode registration = city.member();
        city.done("activityCheckIn", checkIn(activity, registration));
        city.done("activityCheckIn", checkIn(activity, registration, today().minusDays(1)));
        assertThat(city.node(id(activity), "Activity", "checkIns { totalCount }")
                        .at("/checkIns/totalCount")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void nobodyChecksInAtACancelledActivity() {
        JsonNode activity = activity();
        JsonNode cancelled = city.act("activityCancel", activity, Map.of("reason", "暴雨"));
        assertThat(cancelled.path("state").asString("")).isEqualTo("CANCELLED");
        city.isRefused("activityCheckIn", checkIn(activity, city.member()), "ILLEGAL_TRANSITION");
        city.isRefused(
                "activityCancel", Map.of("id", id(activity), "input", Map.of("reason", "暴雨")), "ILLEGAL_TRANSITION");
    }

    @Test
    void nobodyChecksInBeforeTheDayOrOnOneToCome() {
        JsonNode coming = city.made("activityCreate", city.activityOn(today().plusDays(3)));
        JsonNode registration = city.member();
        city.isRefused("activityCheckIn", checkIn(coming, registration), "VALIDATION_FAILED", "input", "on");
        city.isRefused(
                "activityCheckIn",
                checkIn(coming, registration, today().plusDays(3)),
                "VALIDATION_FAILED",
                "input",
                "on");
        city.isRefused(
                "activityCheckIn",
                checkIn(activity(), registration, today().minusDays(1)),
                "VALIDATION_FAILED",
                "input",
                "on");
    }

    @Test
    void onlyActiveMembersCheckIn() {
        JsonNode waiting = city.submitted(city.community());
        city.isRefused("activityCheckIn", checkIn(activity(), waiting), "VALIDATION_FAILED", "input", "registrationId");
    }

    @Test
    void anActivityEndsAfterItBeginsAndWithinAMonth() {
        Map<String, Object> input = new HashMap<>(city.activityToday());
        for (int days : new int[] {-1, 40}) {
            input.put("endsAt", city.activityOn(today().plusDays(days)).get("endsAt"));
            city.isRefused("activityCreate", Map.of("input", input), "VALIDATION_FAILED", "input", "endsAt");
        }
    }
}
