package cn.jiceng.activity;

import static cn.jicengschema.types.ServiceRecordState.SUBMITTED;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to a service record: the member, the unit or the community submits it, and the community decides. */
enum ServiceRecordAction implements Action<ServiceRecord> {
    SUBMIT(ofAdmins()
            .or(Rule.own((viewer, one) -> one.isOf(viewer.self().person()), Role.PARTY_MEMBER))
            .or(Rule.own((viewer, one) -> one.isFrom(viewer.self().unit()), Role.UNIT_LIAISON))),
    CONFIRM(ofAdmins()
            .from(ServiceRecord::getState, SUBMITTED)
            .except(
                    "activity.ownRecord",
                    (viewer, one) -> one.isOf(viewer.self().person()) || one.isSubmittedBy(viewer.subject()))),
    REJECT(ofAdmins().from(ServiceRecord::getState, SUBMITTED));

    private final Rule<ServiceRecord> rule;

    ServiceRecordAction(Rule<ServiceRecord> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<ServiceRecord> rule() {
        return rule;
    }

    private static Rule<ServiceRecord> ofAdmins() {
        return Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
