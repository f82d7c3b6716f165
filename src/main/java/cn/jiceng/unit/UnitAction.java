package cn.jiceng.unit;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to a unit, and by whom: whoever runs the area records it, and its liaison keeps it right. */
enum UnitAction implements Action<Unit> {
    CREATE(ofAdmins()),
    UPDATE(ofAdmins()
            .or(Rule.own((viewer, unit) -> unit.is(viewer.self().unit()), Role.UNIT_LIAISON))
            .from(Unit::life, Unit.Life.KNOWN));

    private final Rule<Unit> rule;

    UnitAction(Rule<Unit> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<Unit> rule() {
        return rule;
    }

    private static Rule<Unit> ofAdmins() {
        return Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
