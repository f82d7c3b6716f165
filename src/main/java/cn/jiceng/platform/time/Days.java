package cn.jiceng.platform.time;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days that clerks may record: what has happened, never what is to come. */
@Component
public class Days {
    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The given day, today where none is given.
     *
     * @param field the key of the input that gives it
     * @throws Refusal VALIDATION_FAILED for a day to come
     */
    public LocalDate until(@Nullable LocalDate given, String field) {
        LocalDate today = today();
        if (given != null && given.isAfter(today)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "time.dayToCome", given)
                    .at("input", field);
        }
        return given == null ? today : given;
    }
}
