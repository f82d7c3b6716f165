package cn.jiceng.statistics;

import cn.jicengschema.types.ProjectState;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** The projects of one state inside a division. */
record ProjectCounts(String area, ProjectState state, long projects) {
    private static final String QUERY = """
            select around.code, p.state, count(*)
            from Division around join Project p on p.area >= around.code and p.area < concat(around.code, ':')
            where among(:codes, around.code) group by around.code, p.state""";

    static List<List<ProjectCounts>> read(Session session, List<String> codes) {
        return new Inside(QUERY, Map.of()).rows(session, codes, ProjectCounts.class, ProjectCounts::area);
    }
}
