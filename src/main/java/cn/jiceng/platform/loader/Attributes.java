package cn.jiceng.platform.loader;

import jakarta.persistence.Column;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one entity, by the names under which the schema speaks of them.
 *
 * @param entity the entity's name in HQL
 */
record Attributes(String entity, Class<?> type, Map<String, Field> fields) {
    /** No more than the schema has constants. */
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    /** Those that entities have for Hibernate; found once, because objects are made by the thousand. */
    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                return constructor;
            } catch (NoSuchMethodException missing) {
                throw new IllegalStateException(missing);
            }
        }
    };

    static Attributes of(EntityType<?> entity) {
        Map<String, Field> fields = entity.getSingularAttributes().stream()
                .map(Attribute::getJavaMember)
                .map(Field.class::cast)
                .peek(field -> field.setAccessible(true))
                .collect(Collectors.toMap(Field::getName, Function.identity()));
        return new Attributes(entity.getName(), entity.getJavaType(), fields);
    }

    /** The attribute that a constant such as {@code VALID_FROM} means. */
    static String named(String constant) {
        return NAMES.computeIfAbsent(constant, Attributes::name);
    }

    private static String name(String constant) {
        var name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /** Whether every change is kept, so that it can be read as of a moment. */
    boolean audited() {
        return type.isAnnotationPresent(Audited.class);
    }

    /** Whether there are values that are kept as ciphertext. */
    boolean seals() {
        return names().stream().anyMatch(name -> typeOf(name) == byte[].class);
    }

    /** The name in HQL of the entity's rows in its audit table. */
    String auditEntity() {
        return type.getName() + "_aud";
    }

    /** An attribute of the alias {@code e} in HQL, in the audit table. */
    static String auditPath(String attribute) {
        return attribute.equals("id") ? "e.originalId.id" : "e." + attribute;
    }

    /** The audited attributes in an order that stays the same. */
    List<String> names() {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isAnnotationPresent(NotAudited.class))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** An object with these values, which belongs to no session. */
    Object make(List<String> names, @Nullable Object[] values) {
        try {
            Object made = CONSTRUCTORS.get(type).newInstance();
            for (int i = 0; i < values.length; i++) {
                field(names.get(i)).set(made, values[i]);
            }
            return made;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Class<?> typeOf(String name) {
        return field(name).getType();
    }

    @Nullable
    Object get(Object instance, String name) {
        try {
            return field(name).get(instance);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether no two rows share a value, so that an order by it needs no further key. */
    boolean unique(String name) {
        Column column = field(name).getAnnotation(Column.class);
        return column != null && column.unique();
    }

    /** Whether values are compared byte by byte, so that "begins with" is a range. */
    boolean bytewise(String name) {
        Collate collation = field(name).getAnnotation(Collate.class);
        return collation != null && collation.value().equals("C");
    }

    private Field field(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException(entity + " has no attribute " + name);
        }
        return field;
    }
}
