package cn.jiceng.division;

import static cn.jiceng.division.Division.Life.OPEN;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/**
 * What can be done to a division in use, and by whom: the admins of the district or city around it. What becomes of a
 * district is not for its own admin to say, and the root of a city stays what it is.
 */
public enum DivisionAction implements Action<Division> {
    RENAME(ofSuperiors()),
    MERGE(ofSuperiors().only(division -> !division.isRoot())),
    SPLIT(ofSuperiors().only(division -> !division.isRoot()));

    private final Rule<Division> rule;

    DivisionAction(Rule<Division> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<Division> rule() {
        return rule;
    }

    private static Rule<Division> ofSuperiors() {
        return Rule.<Division>above(Role.DISTRICT_ADMIN, Role.CITY_ADMIN)
                .from(Division::life, OPEN)
                .except("division.own", (viewer, division) -> viewer.areas().contains(division.getCode()));
    }
}
