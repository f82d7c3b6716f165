package cn.jiceng.servicepost;

import static cn.jiceng.registration.RegistrationClient.id;
import static cn.jiceng.registration.RegistrationClient.object;
import static cn.jiceng.registration.RegistrationClient.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

@ServerTest
class ServicePostTest {
    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private RegistrationClient city;

    @BeforeEach
    void inYinchuan() {
        city = new RegistrationClient(client, "yinchuan");
    }

    private Map<String, Object> draft(Map<String, ?> other) {
        Map<String, Object> input =
                new HashMap<>(Map.of("area", city.community(), "name", "便民服务岗", "programme", "志愿服务", "places", 1));
        input.putAll(other);
        return input;
    }

    private JsonNode post() {
        return city.made("servicePostCreate", draft(Map.of()));
    }

    private static Map<String, Object> claim(JsonNode post, JsonNode registration) {
        return Map.of("id", id(post), "input", Map.of("registrationId", id(registration)));
    }

    private int free(JsonNode post) {
        return city.node(id(post), "ServicePost", "freePlaces")
                .path("freePlaces")
                .asInt();
    }

    @Test
    void aMemberClaimsAPostAndReleasesIt() {
        JsonNode post = post();
        JsonNode registration = city.member();
        var member = new HolderTokens(keys, "yinchuan").member(id(registration.path("person")));
        JsonNode claim =
                object(payload(city.send(member, "servicePostClaim", claim(post, registration)), "servicePostClaim"));
        assertThat(claim.path("allowedActions").toString()).isEqualTo("[\"RELEASE\"]");
        assertThat(free(post)).isZero();
        JsonNode released =
                object(payload(city.send(member, "servicePostRelease", Map.of("id", id(claim))), "servicePostRelease"));
        assertThat(released.path("releasedOn").isString()).isTrue();
        assertThat(free(post)).isEqualTo(1);
        assertThat(city.send(member, "servicePostClaim", claim(post, city.member()))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aPostHasItsPlacesAndEachMemberOne() {
        JsonNode post = city.made("servicePostCreate", draft(Map.of("places", 2)));
        JsonNode registration = city.member();
        city.done("servicePostClaim", claim(post, registration));
        city.isRefused("servicePostClaim", claim(post, registration), "CONFLICT");
        city.done("servicePostClaim", claim(post, city.member()));
        city.isRefused("servicePostClaim", claim(post, city.member()), "CONFLICT");
    }

    @Test
    void onlyActiveMembersOfTheCommunityClaimItsPosts() {
        JsonNode post = post();
        city.isRefused(
                "servicePostClaim",
                claim(post, city.submitted(city.community())),
                "VALIDATION_FAILED",
                "input",
                "registrationId");
        city.isRefused(
                "servicePostClaim",
                claim(post, city.member(city.elsewhere(1))),
                "VALIDATION_FAILED",
                "input",
                "registrationId");
    }

    @Test
    void aClosedPostReleasesAllAndIsNotClaimed() {
        JsonNode post = post();
        JsonNode claim = city.done("servicePostClaim", claim(post, city.member()));
        JsonNode closed = city.act("servicePostClose", post);
        assertThat(closed.path("state").asString("")).isEqualTo("CLOSED");
        assertThat(closed.path("freePlaces").asInt()).isZero();
        city.isRefused("servicePostRelease", Map.of("id", id(claim)), "ILLEGAL_TRANSITION");
        city.isRefused("servicePostClaim", claim(post, city.member()), "ILLEGAL_TRANSITION");
        city.isRefused("servicePostClose", Map.of("id", id(post)), "ILLEGAL_TRANSITION");
    }

    @Test
    void whoLeavesTheCommunityLeavesItsPosts() {
        JsonNode post = post();
        JsonNode registration = city.member();
        city.done("servicePostClaim", claim(post, registration));
        city.act("memberRegistrationTransfer", registration, Map.of("area", city.elsewhere(0)));
        await().until(() -> free(post) == 1);
    }

    @Test
    void whatIsWrongWithAPostIsRefused() {
        for (int places : new int[] {0, 1001}) {
            city.isRefused(
                    "servicePostCreate",
                    Map.of("input", draft(Map.of("places", places))),
                    "VALIDATION_FAILED",
                    "input",
                    "places");
        }
        city.isRefused(
                "servicePostCreate", Map.of("input", draft(Map.of("name", ""))), "VALIDATION_FAILED", "input", "name");
        city.isRefused(
                "servicePostCreate",
                Map.of("input", draft(Map.of("area", city.community().substring(0, 6)))),
                "VALIDATION_FAILED",
                "input",
                "area");
    }
}
