package cn.jiceng.wish;

import static cn.jiceng.registration.RegistrationClient.id;
import static cn.jiceng.registration.RegistrationClient.isRefused;
import static cn.jiceng.registration.RegistrationClient.payload;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import cn.jiceng.security.HolderTokens;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is wrong with a wish, a publication or a claim is refused and named. */
@ServerTest
class WishBadInputTest {
    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private WishClient wishes;
    private RegistrationClient city;

    @BeforeEach
    void inYinchuan() {
        wishes = new WishClient(client, "yinchuan");
        city = wishes.city();
    }

    private void isNoDraft(String field, Object value) {
        Map<String, Object> input = new HashMap<>(wishes.draft(WishClient.NOTHING));
        input.put(field, value);
        city.isRefused("wishDraft", Map.of("input", input), "VALIDATION_FAILED", "input", field);
    }

    private void isNotPublished(Map<String, Object> input, String field) {
        JsonNode wish = wishes.approved(WishClient.NOTHING);
        city.isRefused("wishPublish", Map.of("id", id(wish), "input", input), "VALIDATION_FAILED", "input", field);
        assertThat(wishes.state(wish)).isEqualTo("APPROVED");
    }

    private void isNotClaimed(JsonNode wish, String code, String... field) {
        city.isRefused(
                "wishClaim", Map.of("id", id(wish), "input", Map.of("registrationId", id(city.member()))), code, field);
    }

    @Test
    void aWishSaysWhatItHasTo() {
        isNoDraft("title", "");
        isNoDraft("category", " ");
        isNoDraft("estimatedCost", -1);
        isNoDraft("claimants", 0);
        isNoDraft("claimants", 101);
        isNoDraft("area", city.community().substring(0, 9));
        isNoDraft("beneficiaryId", id(city.personIn(city.elsewhere(3))));
        Map<String, Object> nobodys = wishes.draft(WishClient.NOTHING);
        nobodys.remove("beneficiaryId");
        city.isRefused("wishDraft", Map.of("input", nobodys), "VALIDATION_FAILED", "input", "beneficiaryId");
        JsonNode draft = wishes.drafted(WishClient.NOTHING);
        city.isRefused(
                "wishUpdate",
                Map.of("id", id(draft), "input", Map.of("estimatedCost", -5)),
                "VALIDATION_FAILED",
                "input",
                "estimatedCost");
    }

    @Test
    void nothingIsPublishedThatNamesSomebodyOrIsNotAgreed() {
        isNotPublished(WishClient.NOTHING, "consentedOn");
        isNotPublished(Map.of("consentedOn", "2999-01-01"), "consentedOn");
        isNotPublished(Map.of("consentedOn", "2026-01-01", "publicText", " "), "publicText");
        for (String number : List.of("13900000000", "139 0000 0000", "１３９００００００００", "99000019000101018X")) {
            isNotPublished(Map.of("consentedOn", "2026-01-01", "publicText", "请拨打" + number), "publicText");
        }
    }

    @Test
    void aReasonNamesNobodyByANumber() {
        city.isRefused(
                "wishRelease",
                Map.of("id", id(wishes.claimed()), "input", Map.of("reason", "电话13900000000打不通")),
                "VALIDATION_FAILED",
                "input",
                "reason");
    }

    @Test
    void onlyAWishOnShowIsClaimed() {
        isNotClaimed(wishes.approved(WishClient.NOTHING), "ILLEGAL_TRANSITION");
        isNotClaimed(city.act("wishWithdraw", wishes.published(), WishClient.WHY), "ILLEGAL_TRANSITION");
        isNotClaimed(wishes.claimed(), "ALREADY_CLAIMED");
        isNotClaimed(wishes.fulfilled(), "ALREADY_CLAIMED");
        JsonNode wish = wishes.published();
        city.isRefused("wishClaim", Map.of("id", id(wish)), "VALIDATION_FAILED", "input", "registrationId");
        city.isRefused(
                "wishClaim",
                Map.of("id", id(wish), "input", Map.of("registrationId", id(city.submitted(city.community())))),
                "VALIDATION_FAILED",
                "input",
                "registrationId");
        Map<String, String> unregistered = new HolderTokens(keys, "yinchuan").member(city.person());
        isRefused(
                payload(city.send(unregistered, "wishClaim", Map.of("id", id(wish))), "wishClaim"),
                "VALIDATION_FAILED",
                "input",
                "registrationId");
        assertThat(city.send(
                                city.admin(),
                                "wishClaim",
                                Map.of("id", id(wish), "input", Map.of("registrationId", id(wish))))
                        .errorCode())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void whatIsOverIsOver() {
        JsonNode wish = wishes.claimed();
        city.isRefused("wishWithdraw", Map.of("id", id(wish), "input", WishClient.WHY), "ILLEGAL_TRANSITION");
        city.isRefused("wishUpdate", Map.of("id", id(wish), "input", Map.of("title", "改")), "ILLEGAL_TRANSITION");
        city.isRefused("wishFulfil", Map.of("id", id(wish), "input", WishClient.NOTHING), "ILLEGAL_TRANSITION");
        city.isRefused(
                "wishPublish",
                Map.of("id", id(wish), "input", Map.of("consentedOn", "2026-01-01")),
                "ILLEGAL_TRANSITION");
    }
}
