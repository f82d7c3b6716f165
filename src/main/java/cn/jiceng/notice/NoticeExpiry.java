package cn.jiceng.notice;

import cn.jiceng.platform.job.Job;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

/** Forgets notices whose time is over, a day's worth at a time; what was read of them goes with them. */
@Component
class NoticeExpiry implements Job {
    private static final Duration MORE = Duration.ofDays(1);
    private static final int AT_ONCE = 5_000;

    private final EntityManager entities;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticeExpiry(EntityManager entities, NoticeSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice-expiry";
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
                        delete from notice where number in (
                            select number from notice where created_at < :expired order by number limit :most)""")
                .setParameter("expired", clock.instant().minus(settings.kept()))
                .setParameter("most", AT_ONCE)
                .executeUpdate();
    }

    /** Empty without notices. */
    private Optional<Instant> due() {
        Instant oldest = entities.unwrap(Session.class)
                .createNativeQuery("select created_at from notice order by number limit 1", Instant.class)
                .getSingleResultOrNull();
        return Optional.ofNullable(oldest)
                .map(made -> made.plus(settings.kept()).plus(MORE));
    }
}
