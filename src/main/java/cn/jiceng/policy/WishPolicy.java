package cn.jiceng.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How micro-wishes (微心愿) run.
 *
 * @param categories kinds of wishes
 * @param showDays days for which a published wish waits for a claim
 * @param contactDays days after the claim in which the claimant contacts the beneficiary
 * @param fulfilDays days after the claim in which the wish is fulfilled
 */
public record WishPolicy(
        @Nullable List<@Valid CodedName> categories,
        @Nullable @Min(1) Integer showDays,
        @Nullable @Min(1) Integer contactDays,
        @Nullable @Min(1) Integer fulfilDays) {
    public static final WishPolicy UNSET = new WishPolicy(null, null, null, null);

    public WishPolicy {
        categories = categories == null ? null : List.copyOf(categories);
    }

    /** Whether wishes, needs and resources may be of a category; a city that names none takes any. */
    public boolean allows(String category) {
        return categories == null
                || categories.stream().anyMatch(known -> known.code().equals(category));
    }
}
