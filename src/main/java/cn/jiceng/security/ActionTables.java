package cn.jiceng.security;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.ManagedType;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The tables of actions of all types, by the mutations that do them; an import creates. */
@Component
class ActionTables {
    /** What the name of a table ends in, behind the name of its type. */
    static final String TABLE = "Action";

    private static final String CREATE = "Create";
    private static final String IMPORT = "Import";

    private final Map<String, Action<?>> actions = new TreeMap<>();

    ActionTables(EntityManager entities) {
        entities.getMetamodel().getManagedTypes().stream() // a table may be that of several types
                .map(ManagedType::getJavaType)
                .filter(Objects::nonNull)
                .forEach(this::add);
    }

    private void add(Class<?> type) {
        String table = type.getName() + TABLE;
        if (!ClassUtils.isPresent(table, type.getClassLoader())) {
            return;
        }
        for (Object constant :
                ClassUtils.resolveClassName(table, type.getClassLoader()).getEnumConstants()) {
            Action<?> action = (Action<?>) constant;
            String mutation = action.mutation();
            if (mutation.isEmpty()) {
                continue;
            }
            actions.put(mutation, action);
            if (mutation.endsWith(CREATE)) {
                actions.put(mutation.substring(0, mutation.length() - CREATE.length()) + IMPORT, action);
            }
        }
    }

    /**
     * What a mutation does.
     *
     * @throws IllegalStateException for a mutation that is in no table
     */
    Action<?> of(String mutation) {
        Action<?> action = actions.get(mutation);
        if (action == null) {
            throw new IllegalStateException(
                    "the mutation %s is in no table of actions: who may do it?".formatted(mutation));
        }
        return action;
    }

    /** All mutations that the tables speak of; the schema need not have an import for each type. */
    Set<String> mutations() {
        return actions.keySet();
    }
}
