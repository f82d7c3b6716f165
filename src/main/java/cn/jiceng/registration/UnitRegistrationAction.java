package cn.jiceng.registration;

import static cn.jicengschema.types.UnitRegistrationState.ACTIVE;
import static cn.jicengschema.types.UnitRegistrationState.SUBMITTED;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to a unit's registration: the unit asks, the community decides, and either ends it. */
enum UnitRegistrationAction implements Action<UnitRegistration> {
    REGISTER(ofBoth()),
    ACCEPT(ofAdmins()
            .from(UnitRegistration::getState, SUBMITTED)
            .except("registration.own", (viewer, one) -> one.isOf(viewer.self().unit()))),
    REJECT(ofAdmins().from(UnitRegistration::getState, SUBMITTED)),
    WITHDRAW(ofBoth().from(UnitRegistration::getState, SUBMITTED)),
    END(ofBoth().from(UnitRegistration::getState, ACTIVE));

    private final Rule<UnitRegistration> rule;

    UnitRegistrationAction(Rule<UnitRegistration> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<UnitRegistration> rule() {
        return rule;
    }

    @Override
    public String mutation() {
        return this == REGISTER ? "unitRegister" : Action.super.mutation();
    }

    private static Rule<UnitRegistration> ofBoth() {
        return ofAdmins().or(Rule.own((viewer, one) -> one.isOf(viewer.self().unit()), Role.UNIT_LIAISON));
    }

    private static Rule<UnitRegistration> ofAdmins() {
        return Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
