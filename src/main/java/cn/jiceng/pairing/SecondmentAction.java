package cn.jiceng.pairing;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What superiors of a community or street do: they send somebody there. */
enum SecondmentAction implements Action<Secondment> {
    ASSIGN(ofSuperiors()),
    END(ofSuperiors().from(Secondment::life, Bond.Life.OPEN));

    private final Rule<Secondment> rule;

    SecondmentAction(Rule<Secondment> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<Secondment> rule() {
        return rule;
    }

    private static Rule<Secondment> ofSuperiors() {
        return Rule.above(Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
