package cn.jiceng.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.IsolationCall;
import cn.jiceng.IsolationCheck;
import cn.jiceng.IsolationFixtures;
import cn.jiceng.TestClient;
import cn.jiceng.platform.database.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

/** The test of the tests: a server that takes the pool of the wrong city is caught by what proves isolation. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jiceng.tenants.only=panjin,dongcheng")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClient.class, SwappedPools.Sabotage.class})
class SabotagedIsolationTest {
    @Autowired
    private TestClient client;

    @Autowired
    private List<IsolationFixtures> fixtures;

    @Autowired
    private SwappedPools pools;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TenantDatabases databases;

    @Test
    void aServerThatTakesThePoolOfTheWrongCityIsCaught() {
        List<IsolationCheck> checks = fixtures.stream()
                .flatMap(feature -> IsolationCheck.prepare(feature, client).stream())
                .filter(check -> dependsOnThePool(check.call()))
                .toList();
        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.problems(client)).isEmpty());
        assertThat(serves("panjin")).isEqualTo(databases.of("panjin").server().role());
        pools.swap();
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.problems(client)).isNotEmpty());
        assertThat(serves("panjin"))
                .isNotEqualTo(databases.of("panjin").server().role());
    }

    /**
     * A cursor is refused by its seal, a comparison with a code finds something in every city, and a mutation leaves
     * nothing to do for the second try.
     */
    private static boolean dependsOnThePool(IsolationCall call) {
        String entry = call.entry();
        return entry.startsWith("Query.")
                && entry.matches(".*(\\.id:\\w+|\\.ids:\\w+|\\.code|\\.eq|\\.in|\\.startsWith)$");
    }

    private String serves(String tenant) {
        return CurrentTenant.call(
                tenant,
                () -> transaction.execute(
                        status -> (String) entities.createNativeQuery("select current_user", String.class)
                                .getSingleResult()));
    }
}
