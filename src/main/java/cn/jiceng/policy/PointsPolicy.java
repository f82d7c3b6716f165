package cn.jiceng.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What earns points (积分). Zhangjiakou has trial rules, whose values are not published.
 *
 * @param rules points for each deed
 */
public record PointsPolicy(@Nullable List<@Valid Rule> rules) {
    public static final PointsPolicy UNSET = new PointsPolicy(null);

    public PointsPolicy {
        rules = rules == null ? null : List.copyOf(rules);
    }

    /**
     * Points for one deed.
     *
     * @param code what programs and records keep, UPPER_SNAKE
     * @param name what people read
     * @param points whole points, less than zero where they are taken away
     */
    public record Rule(
            @NotNull @Pattern(regexp = CodedName.FORM) String code,
            @NotBlank String name,
            @NotNull Integer points) {}
}
