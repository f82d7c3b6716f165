package cn.jiceng.registration;

import cn.jiceng.division.DivisionsReplaced;
import cn.jiceng.platform.event.StepwiseConsumer;
import cn.jiceng.platform.time.Days;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Moves open registrations of units to what their community was merged or split into. Where two of a unit meet in one
 * community, the later one ends.
 */
@Component
class UnitRegistrationRecoding implements StepwiseConsumer<DivisionsReplaced> {
    private final UnitRegistrations registrations;
    private final Days days;

    UnitRegistrationRecoding(UnitRegistrations registrations, Days days) {
        this.registrations = registrations;
        this.days = days;
    }

    @Override
    public String name() {
        return "unit-registration-recoding";
    }

    @Override
    public Class<DivisionsReplaced> type() {
        return DivisionsReplaced.class;
    }

    @Override
    public boolean step(DivisionsReplaced event) {
        List<UnitRegistration> next =
                registrations.findTop50ByAreaInAndStateInOrderByStateAscIdAsc(event.ended(), UnitRegistration.OPEN);
        next.forEach(registration -> move(registration, event.successorOf(registration.getArea())));
        return !next.isEmpty();
    }

    /** The question flushes what was moved before, so that it is seen. */
    private void move(UnitRegistration registration, String area) {
        if (registrations.existsByUnitIdAndAreaAndStateIn(registration.getUnitId(), area, UnitRegistration.OPEN)) {
            registration.endAsDouble(days.today());
        } else {
            registration.moveTo(area);
        }
    }
}
