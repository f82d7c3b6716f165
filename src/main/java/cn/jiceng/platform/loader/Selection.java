package cn.jiceng.platform.loader;

import cn.jiceng.platform.loader.ListArguments.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.CommonQueryContract;

/**
 * What a list of the feature's own making holds, before a client filters it.
 *
 * @param name tells this list from all others of its type, so that no cursor of one goes on in another
 * @param predicate in HQL, of the alias {@code e}; empty for all
 * @param parameters of the predicate, none named {@code p} and a number
 * @param order where the client asks for none
 */
public record Selection(String name, String predicate, Map<String, Object> parameters, List<Order> order) {
    static final Selection ALL = new Selection("", "", Map.of(), List.of());

    /**
     * Those that begin with one of these, which an index finds.
     *
     * @param attribute whose values are compared byte by byte
     * @param beginnings the empty one is that of all
     */
    public static Selection beginning(String attribute, Collection<String> beginnings) {
        if (beginnings.contains("")) {
            return ALL;
        }
        List<String> sorted = beginnings.stream().sorted().toList();
        List<String> any = new ArrayList<>(List.of("1=0"));
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            any.add("(e.%1$s >= :from%2$d and e.%1$s < :to%2$d)".formatted(attribute, i));
            parameters.put("from" + i, sorted.get(i));
            parameters.put("to" + i, Filters.next(sorted.get(i)).orElseThrow());
        }
        return new Selection(attribute + sorted, '(' + String.join(" or ", any) + ')', parameters, List.of());
    }

    /** The same without those that a further predicate does not hold for. */
    public Selection and(String further, Map<String, Object> itsParameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(itsParameters);
        return new Selection(name + ' ' + further, predicate + " and " + further, all, order);
    }

    /** Binds the parameters of the feature's own that has the predicate in it. */
    public <Q extends CommonQueryContract> Q bindTo(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
