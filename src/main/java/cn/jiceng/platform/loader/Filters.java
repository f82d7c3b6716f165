package cn.jiceng.platform.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a {@code filter} argument into predicates. The shape is the same everywhere: operators per field, fields AND
 * together, {@code or} holds alternatives. The schema has already checked names and types.
 */
final class Filters {
    private final Attributes attributes;
    private final Conditions conditions;

    Filters(Attributes attributes, Conditions conditions) {
        this.attributes = attributes;
        this.conditions = conditions;
    }

    void apply(Map<String, @Nullable Object> filter) {
        predicates(filter).forEach(conditions::add);
    }

    private List<String> predicates(Map<String, @Nullable Object> filter) {
        List<String> predicates = new ArrayList<>();
        filter.forEach((name, value) -> {
            if (value != null && name.equals("or")) {
                predicates.add(anyOf(maps(value)));
            } else if (value != null) {
                operators(name, value).forEach((operator, operand) -> {
                    if (operand != null) {
                        predicates.add(predicate(name, operator, operand));
                    }
                });
            }
        });
        return predicates;
    }

    private String anyOf(List<Map<String, @Nullable Object>> alternatives) {
        List<String> any = new ArrayList<>();
        for (Map<String, @Nullable Object> alternative : alternatives) {
            List<String> all = predicates(alternative);
            any.add(all.isEmpty() ? "1=1" : '(' + String.join(" and ", all) + ')');
        }
        return any.isEmpty() ? "1=0" : '(' + String.join(" or ", any) + ')';
    }

    private String predicate(String name, String operator, Object operand) {
        String path = "e." + name;
        return switch (operator) {
            case "eq" -> path + " = " + bind(name, operand);
            case "not" -> path + " is distinct from " + bind(name, operand);
            case "in" -> path + " in " + conditions.bind(values(name, operand));
            case "gte" -> path + " >= " + bind(name, operand);
            case "gt" -> path + " > " + bind(name, operand);
            case "lte" -> path + " <= " + bind(name, operand);
            case "lt" -> path + " < " + bind(name, operand);
            case "contains" -> path + " like " + conditions.bind('%' + literal(operand) + '%') + " escape '\\'";
            case "startsWith" -> startsWith(name, path, operand.toString());
            case "isNull" -> path + (Boolean.TRUE.equals(operand) ? " is null" : " is not null");
            default -> throw new IllegalArgumentException("no filter operator " + operator);
        };
    }

    private String startsWith(String name, String path, String prefix) {
        if (!attributes.bytewise(name)) {
            return path + " like " + conditions.bind(literal(prefix) + '%') + " escape '\\'";
        }
        if (prefix.isEmpty()) {
            return "1=1";
        }
        char last = prefix.charAt(prefix.length() - 1);
        String next = prefix.substring(0, prefix.length() - 1) + (char) (last + 1);
        return "(%1$s >= %2$s and %1$s < %3$s)".formatted(path, conditions.bind(prefix), conditions.bind(next));
    }

    private static String literal(Object text) {
        return text.toString().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private String bind(String name, Object operand) {
        return conditions.bind(value(name, operand));
    }

    private List<Object> values(String name, Object operands) {
        return ((List<?>) operands)
                .stream()
                        .map(operand -> value(name, Objects.requireNonNull(operand)))
                        .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object value(String name, Object operand) {
        Class<?> type = attributes.typeOf(name);
        return type.isEnum() && operand instanceof String constant ? Enum.valueOf((Class) type, constant) : operand;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> operators(String name, Object value) {
        if (value instanceof Map<?, ?> operators) {
            return (Map<String, @Nullable Object>) operators;
        }
        throw new IllegalArgumentException("filter field " + name + " has no operators");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> maps(Object value) {
        return (List<Map<String, @Nullable Object>>) value;
    }
}
