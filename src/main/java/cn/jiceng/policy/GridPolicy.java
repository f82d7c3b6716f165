package cn.jiceng.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How a city cuts and staffs its grids.
 *
 * @param households resident households of a residential grid; three-year plan: 300 to 500
 * @param onBreach what happens to a grid outside of that range
 * @param minDedicated least number of dedicated grid workers of a grid; three-year plan: 1
 * @param instructors grid instructors of a grid; three-year plan: 1
 * @param patrolEveryDays days from one patrol of a grid to the next; Panjin: daily
 * @param codePattern regular expression that a grid's code has to match as a whole
 * @param leaderRoles of which a grid leader has at least one
 * @param stewardHouseholds how many households a neighbourhood steward looks after; Zhangjiakou: about 20
 */
public record GridPolicy(
        @Valid @Nullable Households households,
        @Nullable OnBreach onBreach,
        @Nullable @Min(0) Integer minDedicated,
        @Nullable @Min(0) Integer instructors,
        @Nullable @Min(1) Integer patrolEveryDays,
        @Nullable String codePattern,
        @Nullable List<@Valid CodedName> leaderRoles,
        @Nullable @Min(1) Integer stewardHouseholds)
        implements CrossChecked {
    public static final GridPolicy UNSET = new GridPolicy(null, null, null, null, null, null, null, null);

    public GridPolicy {
        leaderRoles = leaderRoles == null ? null : List.copyOf(leaderRoles);
    }

    /** A range of households, both ends included. */
    public record Households(
            @NotNull @Min(0) Integer min, @NotNull @Min(1) Integer max) implements CrossChecked {
        @Override
        public Map<String, String> contradictions() {
            return min == null || max == null || min <= max ? Map.of() : Map.of("min", "must not be over max");
        }
    }

    /** What a size outside of the range leads to. */
    public enum OnBreach {
        FINDING,
        REFUSAL
    }

    @Override
    public Map<String, String> contradictions() {
        try {
            Pattern.compile(codePattern == null ? "" : codePattern);
            return Map.of();
        } catch (PatternSyntaxException malformed) {
            return Map.of("codePattern", "must be a regular expression");
        }
    }
}
