package cn.jiceng.person;

import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.vault.CityKeys;
import cn.jiceng.vault.SealingKey;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys of persons, each unwrapped once in a request, whatever is read with it, and what persons are found by. */
@Component
class PersonKeys {
    private static final String ID_NUMBER = "id-number";
    private static final String PHONE = "phone";

    private final CityKeys city;
    private final EntityManager entities;

    PersonKeys(CityKeys city, EntityManager entities) {
        this.city = city;
        this.entities = entities;
    }

    /** Keeps the key of a new person, and what the person is found by. */
    void keep(Person person, SealingKey key, PersonalValues values) {
        UUID id = person.getId();
        var kept = new PersonKey(id, city.wrap(key, id));
        findBy(kept, values);
        entities.persist(kept);
    }

    private void findBy(PersonKey key, PersonalValues values) {
        Map<String, @Nullable String> texts = values.texts();
        if (texts.containsKey("idNumber")) {
            key.findByIdNumber(hash(ID_NUMBER, texts.get("idNumber")));
        }
        if (texts.containsKey("phone")) {
            key.findByPhone(hash(PHONE, texts.get("phone")));
        }
    }

    private byte @Nullable [] hash(String purpose, @Nullable String value) {
        return value == null ? null : city.hash(purpose, value);
    }

    /**
     * The key of a person who is to be changed.
     *
     * @throws Refusal CONFLICT where it was left out of the data that the server runs on
     */
    SealingKey require(Person person) {
        return unwrapped(required(person));
    }

    private PersonKey required(Person person) {
        PersonKey key = entities.find(PersonKey.class, person.getId());
        if (key == null) {
            throw Refusal.of(CommonRefusal.CONFLICT, "person.withoutKey");
        }
        return key;
    }

    private SealingKey unwrapped(PersonKey key) {
        return city.unwrap(key.wrapped(), key.personId());
    }

    /** Finds a person by other values than before. */
    void change(Person person, PersonalValues values) {
        findBy(required(person), values);
    }

    /** Makes a person's values unreadable for ever, and the person not to be found by them. */
    void forget(Person person) {
        PersonKey key = entities.find(PersonKey.class, person.getId());
        if (key != null) {
            entities.remove(key);
        }
    }

    List<UUID> withPhone(String phone) {
        return find("phoneHash", city.hash(PHONE, phone));
    }

    List<UUID> withIdNumber(String idNumber) {
        return find("idNumberHash", city.hash(ID_NUMBER, idNumber));
    }

    private List<UUID> find(String attribute, byte[] hash) {
        return entities.createQuery(
                        "select k.personId from PersonKey k where k.%s = :hash".formatted(attribute), UUID.class)
                .setParameter("hash", hash)
                .getResultList();
    }

    /** The key of a person, null once it was erased; those of all persons of a level are read in one query. */
    CompletableFuture<@Nullable SealingKey> of(UUID person, Loader loader) {
        return loader.<UUID, @Nullable SealingKey>batch("PersonKey", person, this::read);
    }

    /** The keys of these persons in their order, null in the place of each that was erased. */
    List<@Nullable SealingKey> read(Session session, List<UUID> persons) {
        Map<UUID, SealingKey> found = new HashMap<>();
        for (Object[] key : session.createSelectionQuery(
                        "select k.personId, k.wrapped from PersonKey k where among(:persons, k.personId)",
                        Object[].class)
                .setParameter("persons", persons.toArray(UUID[]::new))
                .getResultList()) {
            UUID person = (UUID) key[0];
            found.put(person, city.unwrap((byte[]) key[1], person));
        }
        return persons.stream().<@Nullable SealingKey>map(found::get).toList();
    }
}
