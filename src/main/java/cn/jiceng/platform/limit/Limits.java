package cn.jiceng.platform.limit;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every limit of a request, in one place ({@code jiceng.limits.*}). Whatever passes one is refused with
 * {@code LIMIT_EXCEEDED}, and {@code extensions} name {@code limit}, {@code allowed} and {@code found}; where counting
 * stops early, {@code found} is where it stopped. Beside these, a document may
 * nest 500 rules of the grammar, and 100 fragments in each other ({@code nesting}), and write numbers of 40 digits
 * ({@code numberDigits}).
 *
 * @param depth levels of fields below the operation, fragments unfolded
 * @param complexity sum over all fields, each counted once for every object that the pages above it may hold: below a field
 *     with {@code first} or {@code last} by the page asked for (or the default page), below one with {@code ids} or with rows to
 *     import by their number
 * @param aliases aliased fields in the document
 * @param repeats fields with the same response key in one selection set, fragments unfolded
 * @param directives directives in the document
 * @param tokens lexical tokens of the document
 * @param conditions operators in one {@code filter}, alternatives and listed values counted too
 * @param filterDepth alternatives of a {@code filter} inside each other: the time to read a condition grows with them
 * @param searchLength characters of a {@code search}
 * @param pageSize the largest {@code first} or {@code last}
 * @param defaultPageSize the page where neither is given
 * @param importRows rows of one import
 * @param bodyBytes the body of a POST
 * @param uriBytes path and query of the URI, as sent
 * @param headerBytes names and values of all request headers
 * @param time from the start of execution; after it no further field is fetched, and the answer has TIMEOUT errors
 */
@ConfigurationProperties("jiceng.limits")
public record Limits(
        @DefaultValue("20") int depth,
        @DefaultValue("20000") int complexity,
        @DefaultValue("100") int aliases,
        @DefaultValue("100") int repeats,
        @DefaultValue("100") int directives,
        @DefaultValue("15000") int tokens,
        @DefaultValue("100") int conditions,
        @DefaultValue("3") int filterDepth,
        @DefaultValue("100") int searchLength,
        @DefaultValue("100") int pageSize,
        @DefaultValue("20") int defaultPageSize,
        @DefaultValue("1000") int importRows,
        @DefaultValue("10485760") int bodyBytes,
        @DefaultValue("16384") int uriBytes,
        @DefaultValue("16384") int headerBytes,
        @DefaultValue("10s") Duration time) {

    /** The refusal of a request that passes the named limit. */
    public static Problem exceeded(String limit, long allowed, long found) {
        return new Problem(
                ErrorCode.LIMIT_EXCEEDED,
                "The request passes the limit of %s: allowed %d, found %d.".formatted(limit, allowed, found),
                Map.of("limit", limit, "allowed", allowed, "found", found));
    }

    /** Refuses what passes the named limit. */
    public static void check(String limit, long allowed, long found) {
        if (found > allowed) {
            throw exceeded(limit, allowed, found);
        }
    }
}
