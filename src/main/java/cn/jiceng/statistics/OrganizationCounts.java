package cn.jiceng.statistics;

import cn.jiceng.policy.OrganizationType;
import cn.jicengschema.types.OrganizationForm;
import cn.jicengschema.types.OrganizationState;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * The organizations of one type, form and state inside a division.
 *
 * @param formalMembers full members of those whose members no organization above counts already
 * @param totalMembers members in all of the same
 * @param listed those that are listed for rectification
 */
record OrganizationCounts(
        String area,
        OrganizationType type,
        OrganizationForm form,
        OrganizationState state,
        long organizations,
        long formalMembers,
        long totalMembers,
        long listed) {
    /** The numbers of a community's organization hold those of its branches, and a branch's those of its groups. */
    private static final String QUERY = """
            select around.code, o.type, o.form, o.state, count(*),
                sum(case when above.id is null then o.formalMembers else 0 end),
                sum(case when above.id is null then o.totalMembers else 0 end),
                sum(case when o.rectificationId is null then 0 else 1 end)
            from Division around
            join Organization o on o.area >= around.code and o.area < concat(around.code, ':')
            left join Organization above on above.id = o.parentId and above.state = ACTIVE
                and above.type in (COMMUNITY_ORG, GRID_ORG, ESTATE_BRANCH, BUILDING_GROUP)
            where among(:codes, around.code)
            group by around.code, o.type, o.form, o.state""";

    static List<List<OrganizationCounts>> read(Session session, List<String> codes) {
        return new Inside(QUERY, Map.of()).rows(session, codes, OrganizationCounts.class, OrganizationCounts::area);
    }

    boolean areAtWork() {
        return state == OrganizationState.ACTIVE;
    }
}
