package cn.jiceng.platform.loader;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.CommonQueryContract;

/** The predicates of an HQL query with their parameters. Values are always bound, never written into the text. */
final class Conditions {
    private final List<String> predicates = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a parameter and tells how to refer to it. */
    String bind(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ':' + name;
    }

    /** Keeps the rows whose {@code expression} is one of the values, which are of one type. */
    void addAny(String expression, List<?> values) {
        Object[] array = (Object[]) Array.newInstance(values.getFirst().getClass(), values.size());
        add(
                values.size() == 1
                        ? expression + " = " + bind(values.getFirst())
                        : "among(%s, %s)".formatted(bind(values.toArray(array)), expression));
    }

    void add(String predicate) {
        predicates.add(predicate);
    }

    void add(Selection selection) {
        if (!selection.predicate().isEmpty()) {
            predicates.add(selection.predicate());
            parameters.putAll(selection.parameters());
        }
    }

    /** The {@code where} clause, empty when nothing was added. */
    String where() {
        return predicates.isEmpty() ? "" : " where " + String.join(" and ", predicates);
    }

    <Q extends CommonQueryContract> Q bindTo(Q query) {
        parameters.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                setList(query, name, list);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private static void setList(CommonQueryContract query, String name, List<?> list) {
        query.setParameterList(name, list);
    }
}
