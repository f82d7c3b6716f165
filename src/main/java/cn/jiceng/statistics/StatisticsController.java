package cn.jiceng.statistics;

import cn.jiceng.division.Division;
import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.policy.GridPolicy;
import cn.jiceng.tenancy.Policies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads indicators; the schema is in {@code statistics.graphqls}. */
@Controller
class StatisticsController {
    private final Policies policies;
    private final Clock clock;

    StatisticsController(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @SchemaMapping
    CompletableFuture<GridStatistics> gridStatistics(Division division, Loader loader) {
        GridPolicy.Households range = policies.current().grid().households();
        return loader.batch(
                        "Division.grids",
                        division.getCode(),
                        (session, codes) -> GridCounts.read(session, codes, range))
                .thenApply(counts -> new GridStatistics(division.getCode(), counts, range != null));
    }

    @SchemaMapping
    CompletableFuture<Rate> gridsPerCommunity(GridStatistics grids, Loader loader) {
        return loader.batch("Division.communities", grids.area(), Communities::read)
                .thenApply(communities -> new Rate(grids.grids(), communities));
    }

    @SchemaMapping
    CompletableFuture<Rate> dailyPatrolRate(GridStatistics grids, @Argument @Nullable LocalDate on, Loader loader) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Objects.requireNonNullElse(on, today);
        if (day.isAfter(today)) {
            throw new Problem(ErrorCode.BAD_REQUEST, "The day %s is still to come.".formatted(day));
        }
        return loader.batch(
                "Division.patrolled " + day, grids.area(), (session, codes) -> Patrolled.read(session, codes, day));
    }

    @SchemaMapping
    CompletableFuture<OrganizationStatistics> organizationStatistics(Division division, Loader loader) {
        return loader.batch("Division.organizations", division.getCode(), OrganizationCounts::read)
                .thenApply(OrganizationStatistics::new);
    }
}
