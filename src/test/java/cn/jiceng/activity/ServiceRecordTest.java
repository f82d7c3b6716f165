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
import cn.jiceng.security.Role;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Hours of service, and what communities say of their members. */
@ServerTest
class ServiceRecordTest {
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

    private static Map<String, Object> hours(JsonNode registration, double hours, Map<String, ?> other) {
        Map<String, Object> input = new HashMap<>(Map.of("registrationId", id(registration), "hours", hours));
        input.putAll(other);
        return Map.of("input", input);
    }

    private void isRefused(JsonNode registration, double hours, Map<String, ?> other, String field) {
        city.isRefused("serviceRecordSubmit", hours(registration, hours, other), "VALIDATION_FAILED", "input", field);
    }

    private double confirmed(JsonNode registration) {
        return city.node(id(registration), "MemberRegistration", "hours")
                .path("hours")
                .asDouble();
    }

    @Test
    void onlyConfirmedHoursCount() {
        JsonNode registration = city.member();
        var member = tokens.member(id(registration.path("person")));
        JsonNode submitted = object(payload(
                city.send(member, "serviceRecordSubmit", hours(registration, 1.5, Map.of())), "serviceRecordSubmit"));
        assertThat(submitted.path("state").asString("")).isEqualTo("SUBMITTED");
        assertThat(submitted.path("servedOn").asString("")).isEqualTo(today().toString());
        assertThat(confirmed(registration)).isZero();
        assertThat(city.act("serviceRecordConfirm", submitted).path("hours").asDouble())
                .isEqualTo(1.5);
        assertThat(confirmed(registration)).isEqualTo(1.5);
        JsonNode other = city.done("serviceRecordSubmit", hours(registration, 3, Map.of()));
        city.act("serviceRecordReject", other, Map.of("reason", "未到岗"));
        assertThat(confirmed(registration)).isEqualTo(1.5);
        city.isRefused("serviceRecordConfirm", Map.of("id", id(other)), "ILLEGAL_TRANSITION");
    }

    @Test
    void nobodyConfirmsAnOwnRecord() {
        JsonNode registration = city.member();
        JsonNode record = city.done("serviceRecordSubmit", hours(registration, 1, Map.of()));
        city.isRefused("serviceRecordConfirm", Map.of("id", id(record)), "NOT_ALLOWED");
        String person = id(registration.path("person"));
        assertThat(city.send(tokens.member(person), "serviceRecordConfirm", Map.of("id", id(record)))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        var clerk = tokens.headers(Role.CITY_ADMIN, "person", person);
        RegistrationClient.isRefused(
                payload(city.send(clerk, "serviceRecordConfirm", Map.of("id", id(record))), "serviceRecordConfirm"),
                "NOT_ALLOWED");
        RegistrationClient.isRefused(
                payload(
                        city.send(
                                clerk,
                                "memberFeedbackGive",
                                Map.of("id", id(registration), "input", Map.of("grade", "EXCELLENT"))),
                        "memberFeedbackGive"),
                "NOT_ALLOWED");
    }

    @Test
    void hoursAreThoseOfADay() {
        JsonNode registration = city.member();
        for (double hours : new double[] {0, -1, 24.1, 1.25}) {
            isRefused(registration, hours, Map.of(), "hours");
        }
        city.done("serviceRecordSubmit", hours(registration, 20, Map.of()));
        isRefused(registration, 4.1, Map.of(), "hours");
        city.done("serviceRecordSubmit", hours(registration, 4, Map.of()));
    }

    @Test
    void nobodyHasServedTomorrow() {
        isRefused(city.member(), 1, Map.of("servedOn", today().plusDays(1).toString()), "servedOn");
    }

    @Test
    void serviceAtAnActivityIsOnItsDays() {
        JsonNode registration = city.member();
        String activity = id(city.made("activityCreate", city.activityToday()));
        isRefused(
                registration,
                1,
                Map.of("activityId", activity, "servedOn", today().minusDays(1).toString()),
                "servedOn");
        JsonNode record = city.done("serviceRecordSubmit", hours(registration, 1, Map.of("activityId", activity)));
        assertThat(city.node(id(record), "ServiceRecord", "activity { id }")
                        .at("/activity/id")
                        .asString(""))
                .isEqualTo(activity);
    }

    @Test
    void onlyActiveMembersServe() {
        isRefused(city.submitted(city.community()), 1, Map.of(), "registrationId");
    }

    @Test
    void aCommunityGivesFeedbackOnceAPeriod() {
        JsonNode registration = city.member();
        Map<String, Object> good = Map.of("grade", "GOOD");
        JsonNode feedback = city.act("memberFeedbackGive", registration, good);
        Period period = Period.around(today(), 6);
        assertThat(feedback.path("periodFrom").asString(""))
                .isEqualTo(period.from().toString());
        assertThat(feedback.path("periodTo").asString("")).isEqualTo(period.to().toString());
        city.isRefused("memberFeedbackGive", Map.of("id", id(registration), "input", good), "CONFLICT");
        String before = period.from().minusDays(1).toString();
        city.act("memberFeedbackGive", registration, Map.of("grade", "FAIR", "on", before));
        assertThat(city.node(id(registration), "MemberRegistration", "feedbacks { nodes { grade } }")
                        .at("/feedbacks/nodes"))
                .hasSize(2);
        city.isRefused(
                "memberFeedbackGive",
                Map.of("id", id(registration), "input", Map.of("grade", "GOOD", "on", "2999-01-01")),
                "VALIDATION_FAILED",
                "input",
                "on");
    }
}
