package cn.jiceng.wish;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of many who claim a wish at once exactly one does. */
@ServerTest
class ClaimRaceTest {
    private static final int WISHES = 8;

    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    @Test
    void eachWishHasOneWinner() throws Exception {
        try (var races = new ClaimRaces(client, keys)) {
            races.haveOneWinnerEach(WISHES);
        }
    }
}
