package cn.jiceng.wish;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;

/** 1,000 wishes with 64 clients each: {@code mvn -Pbench verify -Dtest=ClaimRaceAtLengthTest}. */
@ServerTest
@Tag("bench")
class ClaimRaceAtLengthTest {
    private static final int WISHES = 1000;

    @Autowired
    private TestClient client;

    @Autowired
    private JWKSource<SecurityContext> keys;

    /** How long the losers wait is reported, and nobody fails for it: it depends on the machine. */
    @Test
    void aThousandWishesHaveAThousandWinners(TestReporter reporter) throws Exception {
        try (var races = new ClaimRaces(client, keys)) {
            races.haveOneWinnerEach(WISHES);
            reporter.publishEntry(
                    "99th percentile of the losers' answers, in ms",
                    String.valueOf(races.losersWait().toMillis()));
        }
    }
}
