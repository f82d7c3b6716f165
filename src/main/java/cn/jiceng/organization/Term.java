package cn.jiceng.organization;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an office, the first and the last included.
 *
 * @param to null while it is open
 */
public record Term(LocalDate from, @Nullable LocalDate to) {
    /** @throws Refusal VALIDATION_FAILED for an end before the beginning */
    static Term of(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "organization.termEndsBeforeItBegins", from)
                    .at("input", "to");
        }
        return new Term(from, to);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
