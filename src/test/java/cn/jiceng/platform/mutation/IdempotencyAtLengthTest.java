package cn.jiceng.platform.mutation;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 1,000 keys with 10 copies each: {@code mvn -Pbench verify -Dtest=IdempotencyAtLengthTest}. */
@ServerTest
@Tag("bench")
class IdempotencyAtLengthTest {
    private static final int KEYS = 1000;

    @Autowired
    private TestClient client;

    @Test
    void aThousandKeysHaveAThousandEffects() throws Exception {
        try (var copies = new KeyCopies(client)) {
            copies.areDoneOnce(KEYS);
        }
    }
}
