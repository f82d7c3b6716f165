package cn.jiceng.organization;

import cn.jiceng.platform.job.Job;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Ends temporary branches (临时党支部) by themselves. The day on which one ends is its last, so it is due when the next day
 * begins in the city; a proposal that nobody decided stays one.
 */
@Component
class TemporaryBranches implements Job {
    private static final Limit AT_ONCE = Limit.of(100);

    private final Organizations organizations;
    private final OrganizationService service;
    private final Clock clock;

    TemporaryBranches(Organizations organizations, OrganizationService service, Clock clock) {
        this.organizations = organizations;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "temporary-branches";
    }

    @Override
    public Optional<Instant> run() {
        organizations
                .findTemporaryUntil(LocalDate.now(clock).minusDays(1), AT_ONCE)
                .forEach(service::expire);
        return organizations
                .findEndOfTemporary()
                .map(last -> last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
