package cn.jiceng.pairing;

import cn.jicengschema.types.SecondmentFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For how long somebody is sent.
 *
 * @param startsOn the first day
 * @param endsOn the last day that is planned, null while it is open
 * @param endedOn the last day that was, null while it goes on
 */
record SecondmentTerm(
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate endedOn) {
    /**
     * What does not agree with the policy.
     *
     * @param leastMonths of a secondment (Fuxin: 24), null where it is not checked
     */
    List<SecondmentFinding> findings(@Nullable Integer leastMonths, LocalDate today) {
        List<SecondmentFinding> findings = new ArrayList<>();
        LocalDate last = endedOn == null ? endsOn : endedOn;
        if (leastMonths != null && last != null && last.plusDays(1).isBefore(startsOn.plusMonths(leastMonths))) {
            findings.add(SecondmentFinding.BELOW_MINIMUM_TERM);
        }
        if (endedOn == null && endsOn != null && endsOn.isBefore(today)) {
            findings.add(SecondmentFinding.TERM_OVER);
        }
        return findings;
    }
}
