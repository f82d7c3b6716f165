package cn.jiceng.wish;

import static cn.jiceng.registration.RegistrationClient.id;
import static cn.jiceng.registration.RegistrationClient.isRefused;
import static cn.jiceng.registration.RegistrationClient.object;
import static cn.jiceng.registration.RegistrationClient.payload;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.attachment.AttachmentClient;
import cn.jiceng.registration.RegistrationClient;
import cn.jiceng.security.HolderTokens;
import cn.jiceng.security.Role;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The life of a wish, by those who take part in it. */
@ServerTest
class WishMutationsTest {
    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private WishClient wishes;
    private RegistrationClient city;
    private HolderTokens tokens;

    @BeforeEach
    void inYinchuan() {
        wishes = new WishClient(client, "yinchuan");
        city = wishes.city();
        tokens = new HolderTokens(keys, "yinchuan");
    }

    private JsonNode act(Map<String, String> as, String mutation, Map<String, ?> variables) {
        return payload(city.send(as, mutation, variables), mutation);
    }

    private static Map<String, Object> on(JsonNode wish) {
        return Map.of("id", id(wish));
    }

    private static Map<String, Object> on(JsonNode wish, Map<String, ?> input) {
        return Map.of("id", id(wish), "input", input);
    }

    private static String state(JsonNode wish) {
        return wish.path("state").asString("");
    }

    @Test
    void aResidentWishesAndAMemberFulfilsIt() {
        String person = city.person();
        Map<String, String> resident = tokens.headers(Role.RESIDENT, "person", person);
        Map<String, Object> draft = wishes.draft(Map.of("beneficiaryId", person, "originalText", "我家住三楼，夜里看不清"));
        draft.remove("beneficiaryId");
        JsonNode wish = object(act(resident, "wishDraft", Map.of("input", draft)));
        assertThat(wish.path("allowedActions").toString())
                .isEqualTo("[\"UPDATE\",\"SUBMIT\",\"WITHDRAW\",\"SEE_BENEFICIARY\"]");
        object(act(resident, "wishSubmit", on(wish)));
        object(act(resident, "wishWithdraw", on(wishes.submitted(Map.of("beneficiaryId", person)), WishClient.WHY)));
        city.act("wishReturn", wish, WishClient.WHY);
        object(act(resident, "wishUpdate", on(wish, Map.of("title", "需要一盏床头灯"))));
        assertThat(state(object(act(resident, "wishSubmit", on(wish))))).isEqualTo("SUBMITTED");
        city.act("wishApprove", wish);
        assertThat(state(city.act("wishPublish", wish, Map.of("consentedOn", "2026-01-01"))))
                .isEqualTo("PUBLISHED");

        JsonNode registration = city.member();
        Map<String, String> member = tokens.member(id(registration.path("person")));
        object(act(member, "wishClaim", on(wish)));
        JsonNode claimed = wishes.read(wish, "state claimantKind claim { kind memberRegistration { id } }");
        assertThat(claimed.toString())
                .isEqualTo(
                        "{\"state\":\"CLAIMED\",\"claimantKind\":\"MEMBER\",\"claim\":{\"kind\":\"MEMBER\",\"memberRegistration\":{\"id\":\"%s\"}}}"
                                .formatted(id(registration)));
        object(act(member, "wishContact", on(wish)));
        assertThat(state(object(act(member, "wishStart", on(wish))))).isEqualTo("IN_PROGRESS");
        assertThat(state(object(act(member, "wishFulfil", on(wish, Map.of("remark", "已送达"))))))
                .isEqualTo("FULFILLED");
        assertThat(state(object(act(resident, "wishDispute", on(wish, Map.of("reason", "灯不亮"))))))
                .isEqualTo("IN_PROGRESS");
        object(act(member, "wishFulfil", on(wish, WishClient.NOTHING)));
        assertThat(state(object(act(resident, "wishConfirm", on(wish, Map.of("rating", 4))))))
                .isEqualTo("CONFIRMED");
        assertThat(state(city.act("wishArchive", wish))).isEqualTo("ARCHIVED");
        JsonNode end =
                wishes.read(wish, "rating claims { nodes { outcome } } history(first: 1) { nodes { operation } }");
        assertThat(end.toString())
                .isEqualTo(
                        "{\"rating\":4,\"claims\":{\"nodes\":[{\"outcome\":\"FULFILLED\"}]},\"history\":{\"nodes\":[{\"operation\":\"wishArchive\"}]}}");
    }

    @Test
    void aUnitClaimsByItsLiaisonAndGivesItBack() {
        JsonNode unit = city.unit();
        city.act(
                "unitRegistrationAccept",
                city.made("unitRegister", Map.of("unitId", id(unit), "area", city.community())));
        Map<String, String> liaison = tokens.liaison(id(unit));
        JsonNode wish = wishes.published();
        object(act(liaison, "wishClaim", on(wish)));
        assertThat(wishes.read(wish, "claimantKind").path("claimantKind").asString(""))
                .isEqualTo("UNIT");
        JsonNode released = object(act(liaison, "wishRelease", on(wish, WishClient.WHY)));
        assertThat(state(released)).isEqualTo("PUBLISHED");
        assertThat(wishes.read(wish, "claim { id } claimantKind priority").toString())
                .isEqualTo("{\"claim\":null,\"claimantKind\":null,\"priority\":0}");
        assertThat(state(city.act("wishWithdraw", wish, WishClient.WHY))).isEqualTo("WITHDRAWN");
    }

    @Test
    void aGroupWishTakesAsManyAsItSays() {
        JsonNode wish = wishes.published(Map.of("claimants", 3));
        city.isRefused("wishJoin", on(wish, Map.of("registrationId", id(city.member()))), "ILLEGAL_TRANSITION");
        JsonNode first = city.member();
        wishes.claim(wish, first);
        for (int place = 2; place <= 3; place++) {
            JsonNode joined = city.act("wishJoin", wish, Map.of("registrationId", id(city.member())));
            assertThat(joined.path("place").asInt()).isEqualTo(place);
        }
        city.isRefused("wishJoin", on(wish, Map.of("registrationId", id(city.member()))), "CONFLICT");
        city.act("wishRelease", wish, WishClient.WHY);
        assertThat(wishes.read(wish, "claims(filter: {endedOn: {isNull: false}}) { totalCount }")
                        .at("/claims/totalCount")
                        .asInt())
                .isEqualTo(3);
        wishes.claim(wish, first);
        city.isRefused("wishJoin", on(wish, Map.of("registrationId", id(first))), "CONFLICT");
    }

    @Test
    void nobodyReviewsTheirOwnWishOrConfirmsWhatTheyFulfilled() {
        JsonNode submitted = wishes.submitted(WishClient.NOTHING);
        for (String review : List.of("wishApprove", "wishReturn", "wishReject")) {
            Map<String, Object> variables =
                    review.equals("wishApprove") ? on(submitted) : on(submitted, WishClient.WHY);
            city.isRefused(review, variables, "NOT_ALLOWED");
        }
        JsonNode fulfilled = wishes.fulfilled();
        city.isRefused("wishConfirm", on(fulfilled, Map.of("rating", 5)), "NOT_ALLOWED");
        JsonNode stars = city.payload(wishes.reviewer(), "wishConfirm", on(fulfilled, Map.of("rating", 6)));
        isRefused(stars, "VALIDATION_FAILED", "input", "rating");
        wishes.by(wishes.reviewer(), "wishConfirm", fulfilled, Map.of("rating", 5));
    }

    @Test
    void fulfilmentIsShownByPhotos() {
        JsonNode wish = wishes.started();
        String photo = new AttachmentClient(client, city.admin()).uploaded();
        city.act("wishFulfil", wish, Map.of("attachmentIds", List.of(photo)));
        assertThat(wishes.read(wish, "attachments { id }")
                        .at("/attachments/0/id")
                        .asString(""))
                .isEqualTo(photo);
    }

    @Test
    void aStrangerTouchesNoClaim() {
        JsonNode wish = wishes.claimed();
        Map<String, String> stranger = tokens.member(id(city.member().path("person")));
        for (String act : List.of("wishContact", "wishStart")) {
            assertThat(city.send(stranger, act, on(wish)).errorCode()).isEqualTo("FORBIDDEN");
        }
        assertThat(city.send(stranger, "wishRelease", on(wish, WishClient.WHY)).errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(city.send(stranger, "wishClaim", on(wishes.published(), Map.of("registrationId", id(city.member()))))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
    }
}
