package cn.jiceng.wish;

import static cn.jiceng.registration.RegistrationClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.registration.RegistrationClient;
import cn.jiceng.security.HolderTokens;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who reads what of a wish: everybody what is published, and few whose it is. */
@ServerTest
class WishReadingTest {
    private static final String NODE = "{ node(id: \"%s\") { ... on Wish { %s } } }";

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

    private Answer asked(Map<String, String> headers, JsonNode wish, String fields) {
        return client.send(NODE.formatted(id(wish), fields), Map.of(), headers);
    }

    private static final Map<String, String> GUEST = Map.of("X-Tenant", "yinchuan");

    private Map<String, String> token(String role) {
        return Map.of("Authorization", "Bearer " + client.token("yinchuan." + role));
    }

    @Test
    void everybodyReadsWhatIsPublishedAndNoMore() {
        JsonNode shown = wishes.published();
        JsonNode hidden = wishes.approved(WishClient.NOTHING);
        Answer guest = asked(GUEST, shown, "number title category publicText state area allowedActions");
        assertThat(guest.errorMessage()).isEmpty();
        assertThat(guest.data().at("/node/title").asString("")).isEqualTo("需要一盏台灯");
        for (String closed : new String[] {
            "estimatedCost",
            "remark",
            "consentedOn",
            "beneficiary { id }",
            "claim { id }",
            "claims { totalCount }",
            "attachments { id }",
            "history { totalCount }"
        }) {
            assertThat(asked(GUEST, shown, closed).errorCode()).as(closed).isEqualTo("UNAUTHENTICATED");
        }
        assertThat(asked(GUEST, shown, "originalText")
                        .data()
                        .at("/node/originalText")
                        .isNull())
                .isTrue();
        for (Map<String, String> reader : new Map[] {GUEST, token("partner"), token("resident")}) {
            Answer unpublished = asked(reader, hidden, "title publicText state");
            assertThat(unpublished.data().at("/node").toString())
                    .isEqualTo("{\"title\":null,\"publicText\":null,\"state\":\"APPROVED\"}");
            String states = client.send(
                            "{ wishes(first: 100) { nodes { state } } division(code: \"6401\") { wishes(first: 100) { nodes { state } } } }",
                            Map.of(),
                            reader)
                    .body()
                    .toString();
            assertThat(states).contains("PUBLISHED").doesNotContain("APPROVED", "DRAFT", "WITHDRAWN", "SUBMITTED");
        }
        assertThat(asked(token("auditor"), hidden, "title estimatedCost").errorMessage())
                .isEmpty();
        assertThat(asked(token("partner"), shown, "estimatedCost claimants").errorMessage())
                .isEmpty();
    }

    @Test
    void whoseItIsOnlyTheCommunityAndTheClaimantSee() {
        String text = "我叫测甲一，腿脚不便";
        JsonNode wish = wishes.published(Map.of("originalText", text));
        String fields = "originalText beneficiary { name }";
        assertThat(asked(token("community-admin"), wish, fields)
                        .data()
                        .path("node")
                        .toString())
                .isEqualTo("{\"originalText\":\"%s\",\"beneficiary\":{\"name\":\"测甲一\"}}".formatted(text));
        assertThat(asked(token("street-admin"), wish, fields)
                        .data()
                        .path("node")
                        .toString())
                .isEqualTo("{\"originalText\":\"****\",\"beneficiary\":{\"name\":\"测**\"}}");
        String nothing = "{\"originalText\":null,\"beneficiary\":null}";
        assertThat(asked(token("city-admin"), wish, fields).data().path("node").toString())
                .isEqualTo(nothing);

        JsonNode registration = city.member();
        Map<String, String> member = new HolderTokens(keys, "yinchuan").member(id(registration.path("person")));
        assertThat(asked(member, wish, fields).data().path("node").toString()).isEqualTo(nothing);
        wishes.claim(wish, registration);
        assertThat(asked(member, wish, "originalText beneficiary { name address }")
                        .data()
                        .path("node")
                        .toString())
                .isEqualTo("{\"originalText\":null,\"beneficiary\":{\"name\":\"测甲一\",\"address\":null}}");
        city.act("wishRelease", wish, WishClient.WHY);
        assertThat(asked(member, wish, fields).data().path("node").toString()).isEqualTo(nothing);
    }

    @Test
    void aMemberReadsTheOwnClaimsAndNobodyElses() {
        JsonNode registration = city.member();
        Map<String, String> member = new HolderTokens(keys, "yinchuan").member(id(registration.path("person")));
        JsonNode own = wishes.published();
        wishes.claim(own, registration);
        assertThat(asked(member, own, "claim { kind memberRegistration { state } }")
                        .errorMessage())
                .isEmpty();
        assertThat(asked(member, wishes.claimed(), "claim { kind }").errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(client.send("{ wishClaims { totalCount } }", Map.of(), member)
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        Answer groups = client.as(
                city.admin(), "{ wishClaims { groups(by: [KIND, CLAIMED_MONTH]) { kind claimedMonth count } } }");
        assertThat(groups.errorMessage()).isEmpty();
        assertThat(groups.data().at("/wishClaims/groups/0/claimedMonth").asString(""))
                .matches("\\d{4}-\\d\\d");
    }
}
