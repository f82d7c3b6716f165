package cn.jiceng.policy;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What dual registration (双报到) asks of units and members.
 *
 * @param frequencyMonths months in which a registered member serves at least once
 * @param minHours least confirmed hours in that time
 * @param feedbackMonths months between two feedbacks of the community on a member
 * @param secondmentMinMonths least months of a secondment (下派); Fuxin: 2 years
 */
public record RegistrationPolicy(
        @Nullable @Min(1) Integer frequencyMonths,
        @Nullable @Min(0) Integer minHours,
        @Nullable @Min(1) Integer feedbackMonths,
        @Nullable @Min(1) Integer secondmentMinMonths) {
    public static final RegistrationPolicy UNSET = new RegistrationPolicy(null, null, null, null);
}
