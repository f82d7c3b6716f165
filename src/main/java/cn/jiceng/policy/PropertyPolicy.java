package cn.jiceng.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How property companies are evaluated and listed.
 *
 * @param partyWeightMin least percentage that the street's, community's and estate's party organizations weigh together;
 *     three-year plan: 90
 * @param weights percentage of each kind of evaluator
 * @param periodMonths months that one evaluation covers
 * @param redMinScore score from which a subject is on the red list (红榜)
 * @param blackLowest how many of the lowest are on the black list (黑榜)
 * @param appealDays days after the publication in which the subject may appeal
 * @param threeRateTarget least percentage of each of the three rates (三率); Dongcheng: 90
 * @param annualJointProjects service projects that property co-building has to do in a year; three-year plan: 1
 */
public record PropertyPolicy(
        @Nullable @Min(0) @Max(100) Integer partyWeightMin,
        @Valid @Nullable Weights weights,
        @Nullable @Min(1) @Max(12) Integer periodMonths,
        @Nullable @Min(0) @Max(100) Integer redMinScore,
        @Nullable @Min(0) Integer blackLowest,
        @Nullable @Min(1) Integer appealDays,
        @Nullable @Min(0) @Max(100) Integer threeRateTarget,
        @Nullable @Min(0) Integer annualJointProjects)
        implements CrossChecked {
    public static final PropertyPolicy UNSET = new PropertyPolicy(null, null, null, null, null, null, null, null);

    /** Percentages that sum to 100; whoever is unset does not evaluate. */
    public record Weights(
            @Nullable @Min(0) @Max(100) Integer streetParty,
            @Nullable @Min(0) @Max(100) Integer communityParty,
            @Nullable @Min(0) @Max(100) Integer estateParty,
            @Nullable @Min(0) @Max(100) Integer housingDepartment,
            @Nullable @Min(0) @Max(100) Integer owners,
            @Nullable @Min(0) @Max(100) Integer other) {
        int party() {
            return sum(streetParty, communityParty, estateParty);
        }

        int total() {
            return party() + sum(housingDepartment, owners, other);
        }

        private static int sum(@Nullable Integer... percentages) {
            return Stream.of(percentages)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    @Override
    public Map<String, String> contradictions() {
        if (weights == null) {
            return Map.of();
        }
        if (weights.total() != 100) {
            return Map.of("weights", "must sum to 100, not " + weights.total());
        }
        if (partyWeightMin != null && weights.party() < partyWeightMin) {
            return Map.of(
                    "weights",
                    "must give the party organizations at least partyWeightMin, " + partyWeightMin + ", not "
                            + weights.party());
        }
        return Map.of();
    }
}
