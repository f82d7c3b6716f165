package cn.jiceng.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.jiceng.ServerTest;
import cn.jiceng.platform.database.MasterKeys;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jiceng.tenancy.Tenants;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@ServerTest
class CityKeysTest {
    private static final String SECRET = "the second master key of the tests";
    private static final UUID OWNER = UUID.randomUUID();

    @Autowired
    private CityKeys keys;

    @Autowired
    private Tenants tenants;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transaction;

    /** What the work finds in a city, which is left as it was. */
    private byte[] in(String tenant, Supplier<byte[]> work) {
        return CurrentTenant.call(
                tenant,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    return work.get();
                })));
    }

    @Test
    void aKeyIsItsOwnersAndItsCitys() {
        SealingKey key = SealingKey.random();
        byte[] wrapped = in("yinchuan", () -> keys.wrap(key, OWNER));
        assertThat(in("yinchuan", () -> keys.unwrap(wrapped, OWNER).secret())).isEqualTo(key.secret());
        UUID other = UUID.randomUUID();
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> in("yinchuan", () -> keys.unwrap(wrapped, other).secret()));
        assertThatIllegalStateException()
                .isThrownBy(() -> in("panjin", () -> keys.unwrap(wrapped, OWNER).secret()));
    }

    @Test
    void aHashIsOfOnePurposeAndOneCity() {
        assertThat(in("yinchuan", () -> keys.hash("id-number", "1")))
                .isEqualTo(in("yinchuan", () -> keys.hash("id-number", "1")))
                .isNotEqualTo(in("yinchuan", () -> keys.hash("phone", "1")))
                .isNotEqualTo(in("panjin", () -> keys.hash("id-number", "1")));
    }

    /** Afterwards the older master key is not needed, and nothing that was wrapped or hashed has changed. */
    @Test
    void aNewMasterKeySealsTheSecretAgain() {
        in("yinchuan", () -> {
            SealingKey key = SealingKey.random();
            byte[] wrapped = keys.wrap(key, OWNER);
            var rotated = new CityKeys(entities, MasterKeys.rotated(SECRET));
            assertThat(rotated.fingerprint(tenants.current())).isNotEqualTo(keys.fingerprint(tenants.current()));
            assertThat(rotated.run(tenants.current())).isEqualTo("sealed again");
            entities.flush();
            entities.clear();
            var later = new CityKeys(entities, MasterKeys.second(SECRET));
            assertThat(later.unwrap(wrapped, OWNER).secret()).isEqualTo(key.secret());
            assertThat(later.hash("id-number", "1")).isEqualTo(keys.hash("id-number", "1"));
            return wrapped;
        });
    }
}
