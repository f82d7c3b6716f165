package cn.jiceng.activity;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** Who checks members in: they do it themselves, or their unit or the community does. */
enum CheckInAction implements Action<CheckIn> {
    CHECK_IN(Rule.<CheckIn>inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN)
            .or(Rule.own((viewer, one) -> one.isOf(viewer.self().person()), Role.PARTY_MEMBER))
            .or(Rule.own((viewer, one) -> one.isFrom(viewer.self().unit()), Role.UNIT_LIAISON)));

    private final Rule<CheckIn> rule;

    CheckInAction(Rule<CheckIn> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<CheckIn> rule() {
        return rule;
    }

    @Override
    public String mutation() {
        return "activityCheckIn";
    }
}
