package cn.jiceng.platform.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.tenancy.CurrentTenant;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Keys are forgotten after a day, an hour's worth at a time. */
@ServerTest
class IdempotencyExpiryTest {
    private static final Instant NOW = Instant.parse("2001-01-01T00:00:00Z");

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transaction;

    private void isKept(List<Integer> ages, List<Integer> kept, int dueIn) {
        CurrentTenant.call(
                "dongcheng",
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    ages.forEach(this::insert);
                    var job = new IdempotencyExpiry(entities, Clock.fixed(NOW, ZoneOffset.UTC));
                    assertThat(job.run()).isEqualTo(Optional.of(NOW.plus(Duration.ofHours(dueIn))));
                    assertThat(entities.createNativeQuery(
                                            "select key from idempotency_key where client = 'expiry' order by key",
                                            String.class)
                                    .getResultList())
                            .isEqualTo(kept.stream().map(String::valueOf).toList());
                    return true;
                }));
    }

    private void insert(int hours) {
        entities.createNativeQuery(
                        "insert into idempotency_key (client, actor, key, request, created_at) values ('expiry', 'expiry', :key, '', :at)")
                .setParameter("key", String.valueOf(hours))
                .setParameter("at", NOW.minus(Duration.ofHours(hours)))
                .executeUpdate();
    }

    @Test
    void whatIsOlderThanADayGoes() {
        isKept(List.of(10, 23, 26, 48), List.of(10, 23), 2);
    }

    @Test
    void littleWaitsForMore() {
        isKept(List.of(10, 24), List.of(10, 24), 1);
    }
}
