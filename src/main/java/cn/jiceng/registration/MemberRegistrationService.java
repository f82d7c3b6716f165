package cn.jiceng.registration;

import cn.jiceng.division.Divisions;
import cn.jiceng.person.Person;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.time.Days;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.MemberRegisterInput;
import cn.jicengschema.types.MemberRegistrationTransferInput;
import org.springframework.stereotype.Service;

/** What can be done to registrations of members. */
@Service
class MemberRegistrationService {
    private final MemberRegistrations registrations;
    private final Divisions divisions;
    private final Aggregates aggregates;
    private final Days days;

    MemberRegistrationService(
            MemberRegistrations registrations, Divisions divisions, Aggregates aggregates, Days days) {
        this.registrations = registrations;
        this.divisions = divisions;
        this.aggregates = aggregates;
        this.days = days;
    }

    MemberRegistration register(MemberRegisterInput input) {
        Person person = aggregates.require(Person.class, input.getPersonId());
        Unit unit = aggregates.requireIfGiven(Unit.class, input.getUnitId());
        var registration = new MemberRegistration(person, unit, input);
        Guard.require(MemberRegistrationAction.REGISTER, registration);
        divisions.requireOpenCommunity(input.getArea());
        aggregates.add(registration).submit();
        return registration;
    }

    MemberRegistration accept(MemberRegistration registration) {
        Guard.require(MemberRegistrationAction.ACCEPT, registration);
        registration.accept(days.today());
        return registration;
    }

    MemberRegistration reject(MemberRegistration registration, String reason) {
        Guard.require(MemberRegistrationAction.REJECT, registration);
        registration.reject(reason);
        return registration;
    }

    MemberRegistration transfer(MemberRegistration registration, MemberRegistrationTransferInput input) {
        Guard.require(MemberRegistrationAction.TRANSFER, registration);
        if (registration.getArea().equals(input.getArea())) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "registration.sameCommunity")
                    .at("input", "area");
        }
        divisions.requireOpenCommunity(input.getArea());
        registration.transfer(days.today(), input.getReason());
        registrations.flush(); // only one of a person may be open at any time
        return aggregates.add(new MemberRegistration(registration, input.getArea(), days.today()));
    }

    MemberRegistration withdraw(MemberRegistration registration, String reason) {
        Guard.require(MemberRegistrationAction.WITHDRAW, registration);
        registration.withdraw(days.today(), reason);
        return registration;
    }
}
