package cn.jiceng.vault;

import cn.jiceng.platform.database.MasterKey;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jiceng.tenancy.OpeningStep;
import cn.jiceng.tenantfile.Tenant;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the secret of the current city does: it wraps the keys under which personal values lie, and hashes the values that
 * persons are found by. The secret is made when the city is opened and stays the same; a new master key only seals it
 * anew, so that no row of a person has to change.
 */
@Component
@Order(6)
public class CityKeys implements OpeningStep {
    private static final String PLACE = "city-key";

    private final EntityManager entities;
    private final MasterKey master;
    private final Map<String, CitySecret> known = new ConcurrentHashMap<>();

    CityKeys(EntityManager entities, MasterKey master) {
        this.entities = entities;
        this.master = master;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public String fingerprint(Tenant tenant) {
        return "master key " + master.version();
    }

    /** Makes the city's secret, or seals it again where an older master key has sealed it. */
    @Override
    @Transactional
    public String run(Tenant tenant) {
        CityKey key = entities.find(CityKey.class, CityKey.ID);
        known.remove(tenant.id());
        if (key == null) {
            entities.persist(new CityKey(master.version(), seal(SealingKey.randomBytes(), tenant.id())));
            return "made";
        }
        key.reseal(master.version(), seal(open(key, tenant.id()), tenant.id()));
        return "sealed again";
    }

    /** A key of {@code owner} in the form in which it may be stored. */
    public byte[] wrap(SealingKey key, UUID owner) {
        return current().wrapping().seal(key.secret(), owner.toString());
    }

    /**
     * The key that {@link #wrap} was given.
     *
     * @throws IllegalStateException if it is another owner's or another city's
     */
    public SealingKey unwrap(byte[] wrapped, UUID owner) {
        return SealingKey.of(current().wrapping().open(wrapped, owner.toString()));
    }

    /**
     * A hash of 32 bytes by which a value is found without being stored, another one in every city.
     *
     * @param purpose what the value is: equal values have unrelated hashes for different purposes
     */
    public byte[] hash(String purpose, String value) {
        return current().hash(purpose, value);
    }

    private CitySecret current() {
        String tenant = CurrentTenant.id().orElse("");
        CitySecret secret = known.get(tenant);
        if (secret == null) { // reading it twice does no harm, waiting for another city's database would
            secret = read(tenant);
            known.put(tenant, secret);
        }
        return secret;
    }

    private CitySecret read(String tenant) {
        CityKey key = entities.find(CityKey.class, CityKey.ID);
        if (key == null) {
            throw new IllegalStateException("the city has no secret");
        }
        return new CitySecret(open(key, tenant));
    }

    private byte[] seal(byte[] secret, String tenant) {
        return sealing(master.version(), tenant).seal(secret, PLACE);
    }

    private byte[] open(CityKey key, String tenant) {
        return sealing(key.masterKeyVersion(), tenant).open(key.sealed(), PLACE);
    }

    private SealingKey sealing(int version, String tenant) {
        return SealingKey.of(master.derive(version, PLACE, tenant));
    }
}
