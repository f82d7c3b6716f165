package cn.jiceng.pairing;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What superiors of a community do: they say which bureau answers for it. */
enum BureauAssignmentAction implements Action<BureauAssignment> {
    ASSIGN(ofSuperiors()),
    UNASSIGN(ofSuperiors().from(BureauAssignment::life, Bond.Life.OPEN));

    private final Rule<BureauAssignment> rule;

    BureauAssignmentAction(Rule<BureauAssignment> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<BureauAssignment> rule() {
        return rule;
    }

    @Override
    public String mutation() {
        return this == ASSIGN ? "bureauAssign" : "bureauUnassign";
    }

    private static Rule<BureauAssignment> ofSuperiors() {
        return Rule.above(Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
