package cn.jiceng.pairing;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to a pairing, by the unit or the community. */
enum PairingAction implements Action<Pairing> {
    AGREE(ofBoth()),
    REVISE(ofBoth().from(Pairing::life, Bond.Life.OPEN)),
    END(ofBoth().from(Pairing::life, Bond.Life.OPEN));

    private final Rule<Pairing> rule;

    PairingAction(Rule<Pairing> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<Pairing> rule() {
        return rule;
    }

    private static Rule<Pairing> ofBoth() {
        return Rule.<Pairing>inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN)
                .or(Rule.own((viewer, one) -> one.isOf(viewer.self().unit()), Role.UNIT_LIAISON));
    }
}
