package cn.jiceng.statistics;

import cn.jiceng.activity.Period;
import cn.jiceng.division.Division;
import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.time.Days;
import cn.jiceng.statistics.Around.Count;
import cn.jiceng.tenancy.Policies;
import cn.jiceng.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads indicators of dual registration; the schema is in {@code statistics.graphqls}. */
@Controller
class RegistrationStatisticsController {
    private final Policies policies;
    private final Days days;

    RegistrationStatisticsController(Policies policies, Days days) {
        this.policies = policies;
        this.days = days;
    }

    @SchemaMapping(typeName = "Division", field = "registrationStatistics")
    RegistrationStatistics inDivision(Division division, @Argument @Nullable LocalDate on) {
        return of(Around.DIVISION, division.getCode(), on);
    }

    @SchemaMapping(typeName = "Unit", field = "registrationStatistics")
    RegistrationStatistics ofUnit(Unit unit, @Argument @Nullable LocalDate on) {
        return of(Around.UNIT, unit.getId(), on);
    }

    private RegistrationStatistics of(Around around, Object key, @Nullable LocalDate on) {
        LocalDate today = days.today();
        LocalDate day = Objects.requireNonNullElse(on, today);
        if (day.isAfter(today)) {
            throw new Problem(ErrorCode.BAD_REQUEST, "The day %s is still to come.".formatted(day));
        }
        return new RegistrationStatistics(around, key, day, policies.current().registration());
    }

    @SchemaMapping
    CompletableFuture<Integer> persons(RegistrationStatistics of, Loader loader) {
        return count(of, of.members(), 1, loader);
    }

    @SchemaMapping
    CompletableFuture<Integer> registeredUnits(RegistrationStatistics of, Loader loader) {
        return count(of, of.units(), 1, loader);
    }

    @SchemaMapping
    CompletableFuture<Integer> registeredCommunities(RegistrationStatistics of, Loader loader) {
        return count(of, of.units(), 2, loader);
    }

    @SchemaMapping
    CompletableFuture<Integer> pairs(RegistrationStatistics of, Loader loader) {
        return count(of, of.pairings(), 1, loader);
    }

    @SchemaMapping
    CompletableFuture<Integer> pairedUnits(RegistrationStatistics of, Loader loader) {
        return count(of, of.pairings(), 2, loader);
    }

    @SchemaMapping
    CompletableFuture<Integer> pairedCommunities(RegistrationStatistics of, Loader loader) {
        return count(of, of.pairings(), 3, loader);
    }

    @SchemaMapping
    CompletableFuture<Integer> personTimes(
            RegistrationStatistics of,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate to,
            Loader loader) {
        return count(of, of.checkIns(from, to), 1, loader);
    }

    @SchemaMapping
    CompletableFuture<BigDecimal> hours(
            RegistrationStatistics of,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate to,
            Loader loader) {
        return read(of, of.hours(from, to), loader)
                .thenApply(found -> found == null ? BigDecimal.ZERO : (BigDecimal) found[1]);
    }

    @SchemaMapping
    @Nullable
    CompletableFuture<Rate> onTimeRate(RegistrationStatistics of, Loader loader) {
        Period period = of.period();
        return period == null
                ? null
                : read(of, of.onTime(period), loader)
                        .thenApply(
                                found -> found == null ? new Rate(0, 0) : new Rate((Long) found[2], (Long) found[1]));
    }

    private static CompletableFuture<Integer> count(RegistrationStatistics of, Count count, int number, Loader loader) {
        return read(of, count, loader).thenApply(found -> found == null ? 0 : ((Long) found[number]).intValue());
    }

    /** What differs between fields is in the name, so that those of many divisions are read in one query. */
    private static CompletableFuture<Object @Nullable []> read(RegistrationStatistics of, Count count, Loader loader) {
        return loader.<Object, Object @Nullable []>present(
                of.around() + " " + count,
                of.key(),
                (session, keys) -> of.around().read(session, keys, count));
    }
}
