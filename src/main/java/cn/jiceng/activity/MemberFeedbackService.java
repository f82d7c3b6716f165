package cn.jiceng.activity;

import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.time.Days;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.registration.MemberRegistrationAction;
import cn.jiceng.security.Guard;
import cn.jiceng.tenancy.Policies;
import cn.jicengschema.types.MemberFeedbackGiveInput;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** What communities say of their members. */
@Service
class MemberFeedbackService {
    /** Where the policy sets none: a period has to have some length. */
    private static final int HALF_A_YEAR = 6;

    private final Aggregates aggregates;
    private final Policies policies;
    private final Days days;

    MemberFeedbackService(Aggregates aggregates, Policies policies, Days days) {
        this.aggregates = aggregates;
        this.policies = policies;
        this.days = days;
    }

    MemberFeedback give(MemberRegistration registration, MemberFeedbackGiveInput input) {
        Guard.require(MemberRegistrationAction.GIVE_FEEDBACK, registration);
        int months =
                Objects.requireNonNullElse(policies.current().registration().feedbackMonths(), HALF_A_YEAR);
        Period period = Period.around(days.until(input.getOn(), "on"), months);
        var feedback = aggregates.add(new MemberFeedback(registration, period, input));
        feedback.tell();
        return feedback;
    }
}
