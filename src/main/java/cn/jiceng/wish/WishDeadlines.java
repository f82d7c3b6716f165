package cn.jiceng.wish;

import cn.jiceng.platform.job.Job;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Lets claims lapse by themselves that were not followed by contact or fulfilment in time, and wishes expire that nobody
 * claimed. A deadline is the last day, so it has passed when the next day begins in the city.
 */
@Component
class WishDeadlines implements Job {
    private static final Limit AT_ONCE = Limit.of(100);

    private final Wishes wishes;
    private final WishClaims claims;
    private final Clock clock;

    WishDeadlines(Wishes wishes, WishClaims claims, Clock clock) {
        this.wishes = wishes;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "wish-deadlines";
    }

    @Override
    public Optional<Instant> run() {
        LocalDate today = LocalDate.now(clock);
        wishes.findByDueOnBeforeOrderByDueOn(today, AT_ONCE)
                .forEach(wish ->
                        wish.passDeadline(claims.findByWishIdAndEndedOnIsNullOrderByPlace(wish.getId()), today));
        return wishes.findNextDue()
                .map(last -> last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
