package cn.jiceng.statistics;

import static cn.jiceng.registration.RegistrationClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import cn.jiceng.security.HolderTokens;
import cn.jiceng.security.Role;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Wishes of a community of their own, and of what lies around it. */
@ServerTest
class WishStatisticsTest {
    private static final String ALL = """
            wishStatistics { published claimRate { numerator denominator } fulfilmentRate { numerator denominator }
              onTimeRate { numerator denominator value } medianDays medianDaysFromClaim claims { kind count } }""";

    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private RegistrationClient city;
    private String area = "";

    @BeforeEach
    void inACommunityOfItsOwn() {
        city = new RegistrationClient(client, "yinchuan");
        area = city.elsewhere(30);
    }

    private JsonNode published() {
        JsonNode wish = city.made(
                "wishDraft",
                Map.of(
                        "area",
                        area,
                        "title",
                        "需要一盏台灯",
                        "category",
                        "助老",
                        "publicText",
                        "需要一盏台灯",
                        "beneficiaryId",
                        id(city.personIn(area))));
        city.act("wishSubmit", wish);
        var reviewer = new HolderTokens(keys, "yinchuan").headers(Role.CITY_ADMIN, "person", city.person());
        RegistrationClient.object(
                RegistrationClient.payload(city.send(reviewer, "wishApprove", Map.of("id", id(wish))), "wishApprove"));
        return city.act("wishPublish", wish, Map.of("consentedOn", "2026-01-01"));
    }

    private JsonNode of(String division) {
        return city.ask("{ division(code: \"%s\") { %s } }".formatted(division, ALL), "yinchuan.auditor")
                .at("/division/wishStatistics");
    }

    @Test
    void ratesHaveTheirNumeratorsAndDenominators() {
        int before = of(area.substring(0, 4)).path("published").asInt();
        published();
        JsonNode claimed = published();
        JsonNode fulfilled = published();
        JsonNode registration = city.member(area);
        JsonNode unit = city.act(
                "unitRegistrationAccept", city.made("unitRegister", Map.of("unitId", id(city.unit()), "area", area)));
        city.act("wishClaim", claimed, Map.of("registrationId", id(unit)));
        city.act("wishClaim", fulfilled, Map.of("registrationId", id(registration)));
        city.act("wishStart", fulfilled);
        city.act("wishFulfil", fulfilled, Map.of());
        JsonNode here = of(area);
        assertThat(here.toString())
                .isEqualTo("{\"published\":3,\"claimRate\":{\"numerator\":2,\"denominator\":3},"
                        + "\"fulfilmentRate\":{\"numerator\":1,\"denominator\":2},"
                        + "\"onTimeRate\":{\"numerator\":0,\"denominator\":0,\"value\":null},"
                        + "\"medianDays\":0.0,\"medianDaysFromClaim\":0.0,"
                        + "\"claims\":[{\"kind\":\"MEMBER\",\"count\":1},{\"kind\":\"UNIT\",\"count\":1}]}");
        assertThat(of(area.substring(0, 4)).path("published").asInt() - before).isEqualTo(3);
        JsonNode groups = city.ask(
                        "{ division(code: \"%s\") { wishes { groups(by: [STATE, PUBLISHED_MONTH]) { state publishedMonth count } } } }"
                                .formatted(area),
                        city.admin())
                .at("/division/wishes/groups");
        assertThat(groups.findValuesAsString("state")).containsExactlyInAnyOrder("CLAIMED", "FULFILLED", "PUBLISHED");
    }

    @Test
    void aTimeWithoutWishesHasNoneAndAGuestSeesNothing() {
        JsonNode none = city.ask(
                        "{ division(code: \"6401\") { wishStatistics(to: \"1999-01-01\") { published medianDays claims { count } } } }",
                        "yinchuan.auditor")
                .at("/division/wishStatistics");
        assertThat(none.toString())
                .isEqualTo("{\"published\":0,\"medianDays\":null,\"claims\":[{\"count\":0},{\"count\":0}]}");
        String query = "{ division(code: \"6401\") { wishStatistics { published } } }";
        assertThat(client.anonymously("yinchuan", query).errorCode()).isEqualTo("UNAUTHENTICATED");
    }
}
