package cn.jiceng.registration;

import cn.jiceng.division.Divisions;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.time.Days;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.UnitRegisterInput;
import cn.jicengschema.types.UnitRegistrationEndInput;
import org.springframework.stereotype.Service;

/** What can be done to registrations of units. */
@Service
class UnitRegistrationService {
    private final Divisions divisions;
    private final Aggregates aggregates;
    private final Days days;

    UnitRegistrationService(Divisions divisions, Aggregates aggregates, Days days) {
        this.divisions = divisions;
        this.aggregates = aggregates;
        this.days = days;
    }

    UnitRegistration register(UnitRegisterInput input) {
        Unit unit = aggregates.require(Unit.class, input.getUnitId());
        var registration = new UnitRegistration(unit, input, days.today());
        Guard.require(UnitRegistrationAction.REGISTER, registration);
        divisions.requireOpenCommunity(input.getArea());
        aggregates.add(registration).submit();
        return registration;
    }

    UnitRegistration accept(UnitRegistration registration) {
        Guard.require(UnitRegistrationAction.ACCEPT, registration);
        registration.accept(days.today());
        return registration;
    }

    UnitRegistration reject(UnitRegistration registration, String reason) {
        Guard.require(UnitRegistrationAction.REJECT, registration);
        registration.reject(reason);
        return registration;
    }

    UnitRegistration withdraw(UnitRegistration registration) {
        Guard.require(UnitRegistrationAction.WITHDRAW, registration);
        registration.withdraw();
        return registration;
    }

    UnitRegistration end(UnitRegistration registration, UnitRegistrationEndInput input) {
        Guard.require(UnitRegistrationAction.END, registration);
        registration.end(days.until(input.getEndedOn(), "endedOn"), input.getReason());
        return registration;
    }
}
