package cn.jiceng.login;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The sessions that users ended before their time, in the schema of the city, so that no server takes their cookies. */
@Component
class EndedSessions {
    private final EntityManager entities;
    private final TransactionOperations transaction;
    private final LoginSettings settings;
    private final Clock clock;

    EndedSessions(EntityManager entities, TransactionOperations transaction, LoginSettings settings, Clock clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** No cookie and no refresh token of the session lives longer than the entry. */
    void add(UUID user, Instant began) {
        transaction.executeWithoutResult(status -> entities.createNativeQuery(
                        "insert into ended_session (user_id, began, ends_at) values (:user, :began, :ends) on conflict do nothing")
                .setParameter("user", user)
                .setParameter("began", began)
                .setParameter("ends", clock.instant().plus(settings.sessionLife()))
                .executeUpdate());
    }

    boolean contain(UUID user, Instant began) {
        return Boolean.TRUE.equals(transaction.execute(status -> (Boolean) entities.createNativeQuery(
                        "select exists (select from ended_session where user_id = :user and began = :began)",
                        Boolean.class)
                .setParameter("user", user)
                .setParameter("began", began)
                .getSingleResult()));
    }
}
