package cn.jiceng.platform.mutation;

import cn.jiceng.platform.job.Job;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

/** Forgets the idempotency keys that are no longer valid, an hour's worth at a time. */
@Component
class IdempotencyExpiry implements Job {
    private static final Duration MORE = Duration.ofHours(1);
    private static final int AT_ONCE = 10_000;

    private final EntityManager entities;
    private final Clock clock;

    IdempotencyExpiry(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "idempotency-expiry";
    }

    @Override
    public Optional<Instant> run() {
        if (due().filter(due -> !due.isAfter(clock.instant())).isPresent()) {
            delete();
        }
        return due();
    }

    private void delete() {
        entities.createNativeQuery("""
                        delete from idempotency_key where (client, actor, key) in (
                            select client, actor, key from idempotency_key where created_at < :expired
                            order by created_at limit :most)""")
                .setParameter("expired", clock.instant().minus(IdempotencyKeys.KEPT))
                .setParameter("most", AT_ONCE)
                .executeUpdate();
    }

    /** Empty without keys; a key is left for up to an hour, so that there is more than one to do. */
    private Optional<Instant> due() {
        Instant oldest = entities.unwrap(Session.class)
                .createNativeQuery("select min(created_at) from idempotency_key", Instant.class)
                .getSingleResultOrNull();
        return Optional.ofNullable(oldest)
                .map(made -> made.plus(IdempotencyKeys.KEPT).plus(MORE));
    }
}
