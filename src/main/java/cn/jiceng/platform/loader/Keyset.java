package cn.jiceng.platform.loader;

import cn.jiceng.platform.loader.ListArguments.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The order of a list, total because it ends in the id or another unique attribute, and the page next to a row. */
record Keyset(Source<?> source, List<Key> keys) {
    /** One attribute of the order. */
    record Key(String attribute, boolean descending) {}

    static Keyset of(Source<?> source, List<Order> orderBy) {
        List<Key> keys = new ArrayList<>();
        for (Order order : orderBy) {
            String attribute = Attributes.named(order.field());
            if (keys.stream().anyMatch(key -> key.attribute().equals(attribute))) {
                continue; // the first mention has decided already
            }
            keys.add(new Key(attribute, order.descending()));
            if (source.attributes().unique(attribute)) {
                return new Keyset(source, keys);
            }
        }
        boolean descending = !keys.isEmpty() && keys.getLast().descending();
        keys.add(new Key("id", descending));
        return new Keyset(source, keys);
    }

    String orderBy(boolean backward) {
        return keys.stream()
                .map(key -> source.path(key.attribute()) + (key.descending() == backward ? "" : " desc"))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /** Keeps the rows behind {@code values} in reading direction. */
    void seek(Conditions conditions, List<Object> values, boolean backward) {
        List<String> alternatives = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            String value = conditions.bind(values.get(i));
            String comparison = key.descending() == backward ? " > " : " < ";
            alternatives.add('(' + equal.toString() + source.path(key.attribute()) + comparison + value + ')');
            equal.append(source.path(key.attribute()))
                    .append(" = ")
                    .append(value)
                    .append(" and ");
        }
        // the first key alone bounds the index scan; the alternatives decide among its equals
        String first = keys.getFirst().descending() == backward ? " >= " : " <= ";
        conditions.add(source.path(keys.getFirst().attribute()) + first + conditions.bind(values.getFirst()));
        conditions.add('(' + String.join(" or ", alternatives) + ')');
    }

    List<Class<?>> types() {
        return keys.stream()
                .<Class<?>>map(key -> source.attributes().typeOf(key.attribute()))
                .toList();
    }

    List<@Nullable Object> values(Object row) {
        List<@Nullable Object> values = new ArrayList<>();
        keys.forEach(key -> values.add(source.attributes().get(row, key.attribute())));
        return values;
    }
}
