package cn.jiceng.registration;

import static cn.jicengschema.types.MemberRegistrationState.ACTIVE;
import static cn.jicengschema.types.MemberRegistrationState.SUBMITTED;

import cn.jiceng.security.Action;
import cn.jiceng.security.Role;
import cn.jiceng.security.Rule;

/** What can be done to a member's registration: the member or the unit asks, and the community decides. */
public enum MemberRegistrationAction implements Action<MemberRegistration> {
    REGISTER(ofAdmins().or(ofMembers()).or(ofLiaisons())),
    ACCEPT(notOfOneself(ofAdmins().from(MemberRegistration::getState, SUBMITTED))),
    REJECT(ofAdmins().from(MemberRegistration::getState, SUBMITTED)),
    TRANSFER(ofAdmins().or(ofMembers()).from(MemberRegistration::getState, ACTIVE)),
    WITHDRAW(ofAdmins().or(ofMembers()).or(ofLiaisons()).from(MemberRegistration::getState, SUBMITTED, ACTIVE)),
    GIVE_FEEDBACK(notOfOneself(ofAdmins().from(MemberRegistration::getState, ACTIVE)));

    private final Rule<MemberRegistration> rule;

    MemberRegistrationAction(Rule<MemberRegistration> rule) {
        this.rule = rule;
    }

    @Override
    public Rule<MemberRegistration> rule() {
        return rule;
    }

    @Override
    public String mutation() {
        return switch (this) {
            case REGISTER -> "memberRegister";
            case GIVE_FEEDBACK -> "memberFeedbackGive";
            default -> Action.super.mutation();
        };
    }

    private static Rule<MemberRegistration> notOfOneself(Rule<MemberRegistration> rule) {
        return rule.except(
                "registration.own", (viewer, one) -> one.isOf(viewer.self().person()));
    }

    private static Rule<MemberRegistration> ofMembers() {
        return Rule.own((viewer, one) -> one.isOf(viewer.self().person()), Role.PARTY_MEMBER);
    }

    private static Rule<MemberRegistration> ofLiaisons() {
        return Rule.own((viewer, one) -> one.isFrom(viewer.self().unit()), Role.UNIT_LIAISON);
    }

    private static Rule<MemberRegistration> ofAdmins() {
        return Rule.inside(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.CITY_ADMIN);
    }
}
