package cn.jiceng.platform.loader;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.graphql.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns a {@code filter} argument into predicates. The shape is the same everywhere: operators per field, fields AND
 * together, {@code or} holds alternatives. The schema has already checked names and types.
 */
final class Filters {
    private final Source<?> source;
    private final Conditions conditions;

    Filters(Source<?> source, Conditions conditions) {
        this.source = source;
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
                operators(name, value)
                        .forEach((operator, operand) ->
                                predicates.add(predicate(name, operator, given(name, operator, operand))));
            }
        });
        return predicates;
    }

    /** A condition that was left out is no condition; one that is null would silently widen the list. */
    private static Object given(String name, String operator, @Nullable Object operand) {
        if (operand == null) {
            throw new Problem(
                    ErrorCode.BAD_REQUEST,
                    "The condition %s on %s must not be null; leave it out, or use isNull.".formatted(operator, name));
        }
        return operand;
    }

    /** How many alternatives of a filter lie inside each other. */
    static int depth(Map<String, @Nullable Object> filter) {
        Object alternatives = filter.get("or");
        return alternatives == null
                ? 0
                : 1 + maps(alternatives).stream().mapToInt(Filters::depth).max().orElse(0);
    }

    /** How many conditions a filter has, each listed value and each alternative counted. */
    static int size(Map<String, @Nullable Object> filter) {
        int size = 0;
        for (Object value : filter.values()) {
            size += value instanceof Map<?, ?> operators ? sizeOfAll(operators.values()) : 0;
            size += value instanceof List<?> alternatives ? sizeOfAll(alternatives) : 0;
        }
        return size;
    }

    private static int sizeOfAll(Collection<?> parts) {
        int size = parts.size();
        for (Object part : parts) {
            size += part instanceof List<?> listed ? listed.size() : 0;
            size += part instanceof Map<?, ?> ? size(alternative(part)) : 0;
        }
        return size;
    }

    private String anyOf(List<Map<String, @Nullable Object>> alternatives) {
        List<String> any = new ArrayList<>();
        for (Map<String, @Nullable Object> alternative : alternatives) {
            List<String> all = predicates(alternative);
            any.add(all.isEmpty() ? "1=1" : String.join(" and ", all));
        }
        return switch (any.size()) {
            case 0 -> "1=0";
            case 1 -> any.getFirst();
            default -> '(' + String.join(" or ", any) + ')';
        };
    }

    private String predicate(String name, String operator, Object operand) {
        String path = source.path(name);
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
        if (!source.attributes().bytewise(name)) {
            return path + " like " + conditions.bind(literal(prefix) + '%') + " escape '\\'";
        }
        if (prefix.isEmpty()) {
            return "1=1";
        }
        String from = path + " >= " + conditions.bind(prefix);
        return next(prefix)
                .map(next -> '(' + from + " and " + path + " < " + conditions.bind(next) + ')')
                .orElse(from);
    }

    /** The first text behind all that begin with {@code prefix}, in the order of code points; empty if none is. */
    static Optional<String> next(String prefix) {
        int last = prefix.codePointBefore(prefix.length());
        int following = last == Character.MIN_SURROGATE - 1 ? Character.MAX_SURROGATE + 1 : last + 1;
        return following > Character.MAX_CODE_POINT
                ? Optional.empty()
                : Optional.of(prefix.substring(0, prefix.length() - Character.charCount(last))
                        + Character.toString(following));
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
        Class<?> type = source.attributes().typeOf(name);
        if (operand instanceof String text) {
            return type.isEnum()
                    ? Enum.valueOf((Class) type, text)
                    : type == UUID.class ? NodeId.parse(text).uuid() : text;
        }
        return operand;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> operators(String name, Object value) {
        if (value instanceof Map<?, ?> operators) {
            return (Map<String, @Nullable Object>) operators;
        }
        throw new IllegalArgumentException("filter field " + name + " has no operators");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> alternative(Object value) {
        return (Map<String, @Nullable Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> maps(Object value) {
        return (List<Map<String, @Nullable Object>>) value;
    }
}
