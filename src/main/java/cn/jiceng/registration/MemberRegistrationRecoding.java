package cn.jiceng.registration;

import cn.jiceng.division.DivisionsReplaced;
import cn.jiceng.platform.event.StepwiseConsumer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves open registrations of members to what their community was merged or split into; they stay the same ones. */
@Component
class MemberRegistrationRecoding implements StepwiseConsumer<DivisionsReplaced> {
    private final MemberRegistrations registrations;

    MemberRegistrationRecoding(MemberRegistrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public String name() {
        return "member-registration-recoding";
    }

    @Override
    public Class<DivisionsReplaced> type() {
        return DivisionsReplaced.class;
    }

    @Override
    public boolean step(DivisionsReplaced event) {
        List<MemberRegistration> next =
                registrations.findTop50ByAreaInAndStateInOrderById(event.ended(), MemberRegistration.OPEN);
        next.forEach(registration -> registration.moveTo(event.successorOf(registration.getArea())));
        return !next.isEmpty();
    }
}
