package cn.jiceng.statistics;

import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** How many communities and villages in use lie inside a division, which may be one itself. */
record Communities(String area, long count) {
    private static final String QUERY = """
            select around.code, count(*)
            from Division around join Division inside
                on inside.code >= around.code and inside.code < concat(around.code, ':')
            where among(:codes, around.code) and inside.level = COMMUNITY and inside.validTo is null
            group by around.code""";

    static List<Long> read(Session session, List<String> codes) {
        return new Inside(QUERY, Map.of())
                .rows(session, codes, Communities.class, Communities::area).stream()
                        .map(rows -> rows.stream().mapToLong(Communities::count).sum())
                        .toList();
    }
}
