package cn.jiceng.wish;

import static cn.jiceng.registration.RegistrationClient.id;
import static org.awaitility.Awaitility.await;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import cn.jiceng.security.HolderTokens;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is concerned by a wish is told. */
@ServerTest
class WishNoticeTest {
    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private WishClient wishes;
    private RegistrationClient city;

    @BeforeEach
    void inPanjin() {
        wishes = new WishClient(client, "panjin");
        city = wishes.city();
    }

    private void isTold(Map<String, String> headers, JsonNode wish, String... kinds) {
        await().until(() -> client.send("{ me { notices(first: 100) { nodes { kind objectId } } } }", Map.of(), headers)
                .data()
                .at("/me/notices/nodes")
                .valueStream()
                .filter(notice -> notice.path("objectId").asString("").equals(id(wish)))
                .map(notice -> notice.path("kind").asString(""))
                .toList()
                .containsAll(List.of(kinds)));
    }

    private Map<String, String> token(String as) {
        return Map.of("Authorization", "Bearer " + client.token(as));
    }

    @Test
    void theRequesterTheCommunityAndTheClaimantAreTold() {
        JsonNode registration = city.member();
        JsonNode returned = wishes.submitted(WishClient.NOTHING);
        wishes.by(wishes.reviewer(), "wishReturn", returned, WishClient.WHY);
        JsonNode wish = wishes.published();
        wishes.claim(wish, registration);
        city.act("wishStart", wish);
        city.act("wishFulfil", wish, WishClient.NOTHING);
        wishes.by(wishes.reviewer(), "wishDispute", wish, WishClient.WHY);
        city.act("wishFulfil", wish, WishClient.NOTHING);
        wishes.by(wishes.reviewer(), "wishConfirm", wish, Map.of("rating", 5));
        isTold(token(city.admin()), returned, "WISH_RETURNED");
        isTold(token(city.admin()), wish, "WISH_APPROVED");
        isTold(token(city.communityAdmin()), wish, "WISH_CLAIMED", "WISH_FULFILLED");
        isTold(
                new HolderTokens(keys, "panjin").member(id(registration.path("person"))),
                wish,
                "WISH_DISPUTED",
                "WISH_CONFIRMED");
    }
}
