package cn.jiceng.account;

import cn.jiceng.platform.time.Refreshed;
import cn.jiceng.security.Revocations;
import cn.jiceng.security.Viewer;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jiceng.tenancy.StandingSettings;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The clients that were revoked, and the users who were locked, changed or given a password, since any token in use was given
 * out: few, and one small query for each city in which somebody asks, at most every some seconds. Of a user only tokens
 * of the newest series are good, so that who gets a token at that very moment has a good or a bad one, and none by its time.
 */
@Component
class AccountRevocations implements Revocations {
    /** Far longer than any token lives. */
    private static final Duration LOOKED_BACK = Duration.ofDays(2);

    private static final String CHANGED = """
            select client_id, 0 from client where revoked_at > :since
            union all select cast(id as text), token_series from login_user where token_series_began > :since
            """;

    private final Map<String, Refreshed<Map<String, Integer>>> cities = new ConcurrentHashMap<>();
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
        Map<String, Integer> changed =
                cities.computeIfAbsent(viewer.tenant(), this::city).get();
        return changed.containsKey(viewer.client())
                || changed.getOrDefault(viewer.subject(), viewer.series()) != viewer.series();
    }

    private Refreshed<Map<String, Integer>> city(String tenant) {
        return new Refreshed<>(
                settings.knownWithin(),
                clock,
                () -> CurrentTenant.call(tenant, () -> transaction.execute(status -> read())));
    }

    private Map<String, Integer> read() {
        return entities.unwrap(Session.class)
                .createNativeQuery(CHANGED, Object[].class)
                .setParameter("since", clock.instant().minus(LOOKED_BACK))
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }
}
