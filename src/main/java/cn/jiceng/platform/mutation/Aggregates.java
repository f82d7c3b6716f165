package cn.jiceng.platform.mutation;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.persistence.Aggregate;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidatorFactory;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the objects that an act is about, by the ids that clients know, for the running transaction to change, and adds new ones. */
@Component
public class Aggregates {
    private final EntityManager entities;
    private final Map<String, Class<? extends Aggregate>> types;
    private final ValidatorFactory validators;

    Aggregates(EntityManager entities, ValidatorFactory validators) {
        this.entities = entities;
        this.validators = validators;
        this.types = entities.getMetamodel().getEntities().stream()
                .filter(entity -> Aggregate.class.isAssignableFrom(entity.getJavaType()))
                .collect(Collectors.toMap(
                        entity -> entity.getName(),
                        entity -> entity.getJavaType().asSubclass(Aggregate.class)));
    }

    /**
     * The object with an id.
     *
     * @throws Problem BAD_REQUEST for what is no id, NOT_FOUND where there is no such object of the type
     */
    public <T extends Aggregate> T require(Class<T> type, String id) {
        Aggregate found = find(NodeId.parse(id));
        if (!type.isInstance(found)) {
            throw new Problem(ErrorCode.NOT_FOUND, "There is no such object.");
        }
        return type.cast(found);
    }

    /**
     * The key of an object of a module that stands above the caller's, which knows no more than the name of its type.
     *
     * @throws Problem as {@link #require}
     */
    public UUID requireKey(String type, String id) {
        Class<? extends Aggregate> known = types.get(type);
        if (known == null) {
            throw new IllegalArgumentException("there is no type " + type);
        }
        return require(known, id).getId();
    }

    /** As {@link #requireKey}, null where the client gave no id. */
    public @Nullable UUID requireKeyIfGiven(String type, @Nullable String id) {
        return id == null ? null : requireKey(type, id);
    }

    /** As {@link #require}, null where the client gave no id. */
    public <T extends Aggregate> @Nullable T requireIfGiven(Class<T> type, @Nullable String id) {
        return id == null ? null : require(type, id);
    }

    /**
     * A new object, which is stored with the transaction.
     *
     * @throws ConstraintViolationException for what its annotations do not allow, before anything is stored
     */
    public <T extends Aggregate> T add(T object) {
        entities.persist(requireValid(object));
        return object;
    }

    /** What {@link #add} refuses; for an object that others are stored for before it. */
    public <T extends Aggregate> T requireValid(T object) {
        Set<ConstraintViolation<T>> violations = validators.getValidator().validate(object);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return object;
    }

    @Nullable
    Aggregate find(NodeId id) {
        Class<? extends Aggregate> type = types.get(id.type());
        return type == null ? null : entities.find(type, id.uuid());
    }
}
