package cn.jiceng.tenancy;

import cn.jiceng.platform.job.Job;
import cn.jiceng.platform.mutation.Collisions;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.platform.persistence.EventDeliveries;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the jobs of the current city one after the other, each in transactions of its own and on one server at a time. */
@Component
class CityJobs {
    private static final Logger log = LoggerFactory.getLogger(CityJobs.class);

    /** When to look again after another server was at work, which may have begun before the change. */
    private static final Duration ELSEWHERE = Duration.ofSeconds(1);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    /** Schemas share a database, and locks are the database's. */
    private static final String LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended(current_schema || '/' || :job, 0))";

    private final List<Job> jobs;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CityJobs(
            List<Job> jobs,
            EventDeliveries deliveries,
            EntityManager entities,
            TransactionTemplate transaction,
            Clock clock) {
        this.jobs = Stream.concat(jobs.stream(), deliveries.jobs().stream()).toList();
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does what is due, and says when the next is. */
    Instant run() {
        return jobs.stream().map(this::next).min(Instant::compareTo).orElse(Instant.MAX);
    }

    private Instant next(Job job) {
        try {
            Optional<Instant> next = step(job);
            while (next.isPresent() && next.get().isBefore(clock.instant())) {
                next = step(job);
            }
            return next.orElse(Instant.MAX);
        } catch (RuntimeException failed) {
            log.error("{} {} failed", CurrentTenant.id().orElse(""), job.name(), failed);
            return clock.instant().plus(AFTER_FAILURE);
        }
    }

    private Optional<Instant> step(Job job) {
        return Collisions.retrying(() -> Act.ofSystem(job.name(), clock.instant())
                .<Optional<Instant>, RuntimeException>call(() -> transaction.execute(status -> locked(job))));
    }

    private Optional<Instant> locked(Job job) {
        boolean ours = (Boolean)
                entities.createNativeQuery(LOCK).setParameter("job", job.name()).getSingleResult();
        return ours ? job.run() : Optional.of(clock.instant().plus(ELSEWHERE));
    }
}
