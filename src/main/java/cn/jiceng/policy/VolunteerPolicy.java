package cn.jiceng.policy;

import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When volunteers earn stars (志愿者星级评定).
 *
 * @param stars confirmed hours that the first, the second and each further star takes, ascending
 * @param minMonths least months of service before a star
 * @param publicityDays working days for which a star is publicized before it is granted
 */
public record VolunteerPolicy(
        @Nullable List<@Min(1) Integer> stars,
        @Nullable @Min(0) Integer minMonths,
        @Nullable @Min(0) Integer publicityDays)
        implements CrossChecked {
    public static final VolunteerPolicy UNSET = new VolunteerPolicy(null, null, null);

    public VolunteerPolicy {
        stars = stars == null ? null : List.copyOf(stars);
    }

    @Override
    public Map<String, String> contradictions() {
        return stars == null || ascend(stars) ? Map.of() : Map.of("stars", "must ascend");
    }

    private static boolean ascend(List<Integer> hours) {
        return IntStream.range(1, hours.size()).allMatch(i -> hours.get(i - 1) < hours.get(i));
    }
}
