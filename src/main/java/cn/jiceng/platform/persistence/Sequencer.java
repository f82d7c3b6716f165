package cn.jiceng.platform.persistence;

import cn.jiceng.platform.job.Job;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives each revision its place in {@code revision_order}, as soon as no transaction that began before it can still
 * commit: whoever has read up to a place has missed nothing before it.
 *
 * <p>A revision that depends on another one was written when that one was visible, so it comes behind it.
 */
@Component
@Order(0)
class Sequencer implements Job {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /** Transaction ids begin anew in a database that was restored from a dump: then all revisions are looked through. */
    private static final String APPEND = """
            with now as (select pg_snapshot_xmin(pg_current_snapshot()) as horizon),
            last as (
                select seq, moment, horizon from revision_order
                union all select 0, '-infinity', '0' order by seq desc limit 1
            ),
            fresh as (
                select r.id, r.recorded_at from revision r, now, last
                where r.transaction_id < now.horizon
                and r.transaction_id >= case when last.horizon > now.horizon then '0' else last.horizon end
                and not exists (select from revision_order o where o.revision = r.id)
            )
            insert into revision_order (seq, revision, moment, horizon)
            select last.seq + row_number() over in_order, fresh.id,
                greatest(last.moment, max(fresh.recorded_at) over in_order), now.horizon
            from fresh, now, last
            window in_order as (order by fresh.id)""";

    private static final String WAITING = """
            select exists (
                select from revision where transaction_id >= pg_snapshot_xmin(pg_current_snapshot()))""";

    private final EntityManager entities;
    private final Clock clock;

    Sequencer(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sequencer";
    }

    @Override
    public Optional<Instant> run() {
        boolean waiting = (Boolean) entities.createNativeQuery(WAITING).getSingleResult();
        entities.createNativeQuery(APPEND).executeUpdate();
        return waiting ? Optional.of(clock.instant().plus(LOOK_AGAIN)) : Optional.empty();
    }
}
