package cn.jiceng.pairing;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to an aid, by the unit that helps and by those who answer for the household; nobody else sees whom it helps. */
enum HouseholdAidAction implements Action<HouseholdAid> {
    START(ofBoth()),
    END(ofBoth().from(HouseholdAid::life, Bond.Life.OPEN)),
    SEE_HOUSEHOLD(ofNearest().from(HouseholdAid::life, Bond.Life.OPEN, Bond.Life.ENDED));

    private final Rule<HouseholdAid> rule;

    HouseholdAidAction(Rule<HouseholdAid> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<HouseholdAid> rule() {
        return rule;
    }

    @Override
    public String mutation() {
        return this == SEE_HOUSEHOLD ? "" : Action.super.mutation();
    }

    private static Rule<HouseholdAid> ofBoth() {
        return Rule.<HouseholdAid>inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN)
                .or(ofHelpers());
    }

    private static Rule<HouseholdAid> ofNearest() {
        return Rule.<HouseholdAid>inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN)
                .or(ofHelpers());
    }

    private static Rule<HouseholdAid> ofHelpers() {
        return Rule.own((viewer, one) -> one.isBy(viewer.self().unit()), Role.UNIT_LIAISON);
    }
}
