package cn.jiceng.login;

import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.tenancy.CurrentTenant;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts the attempts to sign in that were not right, in the schema of the city, so that all servers count alike: for a
 * user name at an address, for a user name, and for an address. Names are counted whether anybody has them or not, so
 * being refused tells nothing about that.
 */
@Component
class SignInAttempts {
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final EntityManager entities;
    private final TransactionOperations transaction;
    private final MasterKey secret;
    private final LoginSettings settings;
    private final Clock clock;

    SignInAttempts(
            EntityManager entities,
            TransactionOperations transaction,
            MasterKey secret,
            LoginSettings settings,
            Clock clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.secret = secret;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one, which stays counted until it turns out to be right, and says whether it is one too many. */
    boolean isTooMany(String name, String address) {
        transaction.executeWithoutResult(status -> entities.createNativeQuery(
                        "insert into sign_in_attempt (name_hash, address_hash, at) values (:name, :address, :now)")
                .setParameter("name", hash(name))
                .setParameter("address", hash(address))
                .setParameter("now", clock.instant())
                .executeUpdate());
        Object[] counts = Objects.requireNonNull(transaction.execute(status -> counts(name, address)));
        return count(counts[0]) > settings.wrongPasswords()
                || count(counts[1]) > settings.wrongPasswordsPerUser()
                || count(counts[2]) > settings.wrongPasswordsPerAddress();
    }

    private Object[] counts(String name, String address) {
        return (Object[]) entities.createNativeQuery("""
                        select count(*) filter (where name_hash = :name and address_hash = :address),
                            count(*) filter (where name_hash = :name), count(*) filter (where address_hash = :address)
                        from sign_in_attempt
                        where (name_hash = :name or address_hash = :address) and at > :since
                        """, Object[].class)
                .setParameter("name", hash(name))
                .setParameter("address", hash(address))
                .setParameter("since", clock.instant().minus(WINDOW))
                .getSingleResult();
    }

    private static long count(Object value) {
        return ((Number) value).longValue();
    }

    /** Forgets what was counted for the name at the address: its user was there. */
    void right(String name, String address) {
        transaction.executeWithoutResult(status -> entities.createNativeQuery(
                        "delete from sign_in_attempt where name_hash = :name and address_hash = :address")
                .setParameter("name", hash(name))
                .setParameter("address", hash(address))
                .executeUpdate());
    }

    /** Keyed, because people type all sorts of things into the field for their name. */
    private byte[] hash(String text) {
        return secret.derive("sign-in", CurrentTenant.id().orElseThrow() + ' ' + text.toLowerCase(Locale.ROOT));
    }
}
