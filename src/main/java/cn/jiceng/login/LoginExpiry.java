package cn.jiceng.login;

import cn.jiceng.platform.job.Job;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Forgets grants, ended sessions and attempts to sign in that no longer matter. */
@Component
class LoginExpiry implements Job {
    private static final Duration AGAIN = Duration.ofHours(1);

    private final EntityManager entities;
    private final Clock clock;

    LoginExpiry(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "login-expiry";
    }

    @Override
    public Optional<Instant> run() {
        Instant now = clock.instant();
        int forgotten = delete("delete from login_grant where ends_at < :before", now)
                + delete("delete from ended_session where ends_at < :before", now)
                + delete("delete from sign_in_attempt where at < :before", now.minus(SignInAttempts.WINDOW));
        return forgotten == 0 ? Optional.empty() : Optional.of(now.plus(AGAIN));
    }

    private int delete(String statement, Instant before) {
        return entities.createNativeQuery(statement)
                .setParameter("before", before)
                .executeUpdate();
    }
}
