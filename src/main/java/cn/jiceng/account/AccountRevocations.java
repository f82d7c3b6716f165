package cn.jiceng.account;

import cn.jiceng.platform.time.Refreshed;
import cn.jiceng.security.Revocations;
import cn.jiceng.security.Viewer;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jiceng.tenancy.StandingSettings;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The clients that were revoked and the users that were locked since any token in use was given out: few, and one small
 * query for each city in which somebody asks, at most every some seconds.
 */
@Component
class AccountRevocations implements Revocations {
    /** Far longer than any token lives. */
    private static final Duration LOOKED_BACK = Duration.ofDays(2);

    private static final String REVOKED = """
            select client_id from client where revoked_at > :since
            union all select cast(id as text) from login_user where state = 'LOCKED' and locked_at > :since
            """;

    private final Map<String, Refreshed<Set<String>>> cities = new ConcurrentHashMap<>();
    private final EntityManager entities;
    private final TransactionOperations transaction;
    private final StandingSettings settings;
    private final Clock clock;

    AccountRevocations(
            EntityManager entities, TransactionOperations transaction, StandingSettings settings, Clock clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean include(Viewer viewer) {
        Set<String> revoked =
                cities.computeIfAbsent(viewer.tenant(), this::city).get();
        return !revoked.isEmpty() && (revoked.contains(viewer.client()) || revoked.contains(viewer.subject()));
    }

    private Refreshed<Set<String>> city(String tenant) {
        return new Refreshed<>(
                settings.knownWithin(),
                clock,
                () -> CurrentTenant.call(tenant, () -> transaction.execute(status -> read())));
    }

    private Set<String> read() {
        return new HashSet<>(entities.unwrap(Session.class)
                .createNativeQuery(REVOKED, String.class)
                .setParameter("since", clock.instant().minus(LOOKED_BACK))
                .getResultList());
    }
}
