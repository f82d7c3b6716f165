package cn.jiceng.statistics;

import cn.jiceng.division.Division;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.statistics.Around.Count;
import cn.jicengschema.types.ClaimantKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads indicators of micro-wishes; the schema is in {@code statistics.graphqls}. */
@Controller
class WishStatisticsController {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    record KindCount(ClaimantKind kind, long count) {}

    @SchemaMapping
    WishStatistics wishStatistics(
            Division division, @Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to) {
        return new WishStatistics(
                division.getCode(), Objects.requireNonNullElse(from, FIRST), Objects.requireNonNullElse(to, LAST));
    }

    @SchemaMapping
    CompletableFuture<Long> published(WishStatistics of, Loader loader) {
        return read(of, of.wishes(), loader).thenApply(found -> number(found, 1));
    }

    @SchemaMapping
    CompletableFuture<Rate> claimRate(WishStatistics of, Loader loader) {
        return rate(of, of.wishes(), 2, 1, loader);
    }

    @SchemaMapping
    CompletableFuture<Rate> fulfilmentRate(WishStatistics of, Loader loader) {
        return rate(of, of.wishes(), 3, 2, loader);
    }

    @SchemaMapping
    CompletableFuture<Rate> onTimeRate(WishStatistics of, Loader loader) {
        return rate(of, of.claims(), 4, 3, loader);
    }

    @SchemaMapping
    CompletableFuture<List<KindCount>> claims(WishStatistics of, Loader loader) {
        return read(of, of.claims(), loader)
                .thenApply(found -> List.of(
                        new KindCount(ClaimantKind.MEMBER, number(found, 1)),
                        new KindCount(ClaimantKind.UNIT, number(found, 2))));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Double> medianDays(WishStatistics of, Loader loader) {
        return median(of, "publishedOn", loader);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Double> medianDaysFromClaim(WishStatistics of, Loader loader) {
        return median(of, "claimedOn", loader);
    }

    private static CompletableFuture<@Nullable Double> median(WishStatistics of, String since, Loader loader) {
        return loader.<String, List<DaysTaken>>present(
                        "Wish.days " + since + of.days(),
                        of.area(),
                        (session, codes) -> DaysTaken.read(session, codes, since, of.days()))
                .thenApply(DaysTaken::median);
    }

    private static CompletableFuture<Rate> rate(
            WishStatistics of, Count count, int numerator, int denominator, Loader loader) {
        return read(of, count, loader)
                .thenApply(found -> new Rate(number(found, numerator), number(found, denominator)));
    }

    private static long number(Object @Nullable [] found, int place) {
        return found == null ? 0 : ((Number) found[place]).longValue();
    }

    /** What differs between fields is in the name, so that those of many divisions are read in one query. */
    private static CompletableFuture<Object @Nullable []> read(WishStatistics of, Count count, Loader loader) {
        return loader.<String, Object @Nullable []>present(
                Around.DIVISION + " " + count,
                of.area(),
                (session, codes) -> Around.DIVISION.read(session, codes, count));
    }
}
