package cn.jiceng.statistics;

import cn.jicengschema.types.ListEntryState;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * The entries of the resource or the need list of one state inside a division.
 *
 * @param paired those of them that have one of the other list
 */
record ListCounts(String area, ListEntryState state, long entries, long paired) {
    private static final String QUERY = """
            select around.code, e.state, count(*), count(e.%s)
            from Division around join %s e on e.area >= around.code and e.area < concat(around.code, ':')
            where among(:codes, around.code) group by around.code, e.state""";

    static List<List<ListCounts>> ofNeeds(Session session, List<String> codes) {
        return read(QUERY.formatted("resourceId", "Need"), session, codes);
    }

    static List<List<ListCounts>> ofResources(Session session, List<String> codes) {
        return read(QUERY.formatted("needId", "Resource"), session, codes);
    }

    private static List<List<ListCounts>> read(String query, Session session, List<String> codes) {
        return new Inside(query, Map.of()).rows(session, codes, ListCounts.class, ListCounts::area);
    }
}
