package cn.jiceng.person;

import cn.jiceng.platform.loader.Loader;
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

/** The keys of persons, each unwrapped once in a request, whatever is read with it. */
@Component
class PersonKeys {
    private static final String ID_NUMBER = "id-number";

    private final CityKeys city;
    private final EntityManager entities;

    PersonKeys(CityKeys city, EntityManager entities) {
        this.city = city;
        this.entities = entities;
    }

    /** Keeps the key of a new person, and what the person is found by. */
    void keep(Person person, SealingKey key, @Nullable String idNumber) {
        UUID id = person.getId();
        byte[] hash = idNumber == null ? null : city.hash(ID_NUMBER, idNumber);
        entities.persist(new PersonKey(id, city.wrap(key, id), hash));
    }

    /** The key of a person, null once it was erased; those of all persons of a level are read in one query. */
    CompletableFuture<@Nullable SealingKey> of(Person person, Loader loader) {
        return loader.<UUID, @Nullable SealingKey>batch("PersonKey", person.getId(), this::read);
    }

    private List<@Nullable SealingKey> read(Session session, List<UUID> persons) {
        Map<UUID, SealingKey> found = new HashMap<>();
        for (PersonKey key : session.createSelectionQuery(
                        "from PersonKey k where among(:persons, k.personId)", PersonKey.class)
                .setParameter("persons", persons.toArray(UUID[]::new))
                .getResultList()) {
            found.put(key.personId(), city.unwrap(key.wrapped(), key.personId()));
        }
        return persons.stream().<@Nullable SealingKey>map(found::get).toList();
    }
}
