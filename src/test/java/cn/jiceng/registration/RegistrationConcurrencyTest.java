package cn.jiceng.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Of many who do the same at once one wins, and the others are told so. */
@ServerTest
class RegistrationConcurrencyTest {
    private static final int AT_ONCE = 16;

    @Autowired
    private TestClient client;

    private RegistrationClient city;

    @BeforeEach
    void inYinchuan() {
        city = new RegistrationClient(client, "yinchuan");
    }

    private static List<String> refusals(List<JsonNode> payloads) {
        return payloads.stream()
                .map(RegistrationClient::error)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    @Test
    void aPersonIsRegisteredOnce() throws Exception {
        String person = city.person();
        List<Callable<JsonNode>> acts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Map<String, Object> input = Map.of("personId", person, "area", city.elsewhere(i));
            acts.add(() -> city.payload(city.admin(), "memberRegister", Map.of("input", input)));
        }
        assertThat(refusals(RegistrationClient.together(acts)))
                .hasSize(AT_ONCE - 1)
                .containsOnly("CONFLICT");
        JsonNode found = city.node(person, "Person", "memberRegistrations { totalCount }");
        assertThat(found.at("/memberRegistrations/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void aMemberIsTransferredOnce() throws Exception {
        JsonNode active = city.member();
        List<Callable<JsonNode>> acts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Map<String, Object> variables =
                    Map.of("id", RegistrationClient.id(active), "input", Map.of("area", city.elsewhere(i)));
            acts.add(() -> city.payload(city.admin(), "memberRegistrationTransfer", variables));
        }
        assertThat(refusals(RegistrationClient.together(acts)))
                .hasSize(AT_ONCE - 1)
                .containsOnly("ILLEGAL_TRANSITION");
    }

    @Test
    void aPostIsHeldByNoMoreThanItHasPlaces() throws Exception {
        int places = 3;
        JsonNode post = city.made(
                "servicePostCreate",
                Map.of("area", city.community(), "name", "楼道清洁岗", "programme", "环境清理", "places", places));
        List<Callable<JsonNode>> acts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Map<String, Object> input = Map.of("registrationId", RegistrationClient.id(city.member()));
            Map<String, Object> variables = Map.of("id", RegistrationClient.id(post), "input", input);
            acts.add(() -> city.payload(city.admin(), "servicePostClaim", variables));
        }
        assertThat(refusals(RegistrationClient.together(acts)))
                .hasSize(AT_ONCE - places)
                .containsOnly("CONFLICT");
        assertThat(city.node(RegistrationClient.id(post), "ServicePost", "freePlaces")
                        .path("freePlaces")
                        .asInt())
                .isZero();
    }

    @Test
    void whoChecksInTwiceAtOnceIsCountedOnce() throws Exception {
        JsonNode activity = city.made("activityCreate", city.activityToday());
        Map<String, Object> variables = Map.of(
                "id",
                RegistrationClient.id(activity),
                "input",
                Map.of("registrationId", RegistrationClient.id(city.member())));
        List<Callable<JsonNode>> acts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            acts.add(() -> city.payload(city.admin(), "activityCheckIn", variables));
        }
        List<JsonNode> payloads = RegistrationClient.together(acts);
        assertThat(refusals(payloads)).isEmpty();
        assertThat(payloads)
                .extracting(payload -> payload.at("/checkIn/id"))
                .containsOnly(payloads.getFirst().at("/checkIn/id"));
        assertThat(city.node(RegistrationClient.id(activity), "Activity", "checkIns { totalCount }")
                        .at("/checkIns/totalCount")
                        .asInt())
                .isEqualTo(1);
    }
}
