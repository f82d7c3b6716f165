package cn.jiceng.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs from city to city. A null anywhere below means unset: nothing is checked, which is never the same as
 * zero. Sections are always there, with all their values unset where the city says nothing.
 *
 * @param tiers tiers of party organizations from the top, null when unset (Zhangjiakou has three, the three-year plan
 *     five)
 * @param socialOrganizationsPerCommunity least number of social organizations that each residents' committee fosters
 *     (Dongcheng: 6)
 * @param fundPerCommunity least yearly service fund of a community's party organization, in fen (Qingdao: 200,000 yuan)
 */
public record Policy(
        @Nullable List<@Valid Tier> tiers,
        @Valid OrganizationPolicy organization,
        @Valid GridPolicy grid,
        @Valid RegistrationPolicy registration,
        @Valid WishPolicy wish,
        @Valid PropertyPolicy property,
        @Valid VolunteerPolicy volunteer,
        @Valid PointsPolicy points,
        @Valid AppealPolicy appeal,
        @Valid WorkforcePolicy workforce,
        @Valid CentrePolicy centre,
        @Nullable @Min(0) Integer socialOrganizationsPerCommunity,
        @Nullable @Min(0) Long fundPerCommunity) {
    /** Nothing is checked. */
    public static final Policy UNSET = new Policy(
            null,
            OrganizationPolicy.UNSET,
            GridPolicy.UNSET,
            RegistrationPolicy.UNSET,
            WishPolicy.UNSET,
            PropertyPolicy.UNSET,
            VolunteerPolicy.UNSET,
            PointsPolicy.UNSET,
            AppealPolicy.UNSET,
            WorkforcePolicy.UNSET,
            CentrePolicy.UNSET,
            null,
            null);

    // a section that a file or an older version does not have is read as null
    public Policy {
        tiers = tiers == null ? null : List.copyOf(tiers);
        organization = Objects.requireNonNullElse(organization, OrganizationPolicy.UNSET);
        grid = Objects.requireNonNullElse(grid, GridPolicy.UNSET);
        registration = Objects.requireNonNullElse(registration, RegistrationPolicy.UNSET);
        wish = Objects.requireNonNullElse(wish, WishPolicy.UNSET);
        property = Objects.requireNonNullElse(property, PropertyPolicy.UNSET);
        volunteer = Objects.requireNonNullElse(volunteer, VolunteerPolicy.UNSET);
        points = Objects.requireNonNullElse(points, PointsPolicy.UNSET);
        appeal = Objects.requireNonNullElse(appeal, AppealPolicy.UNSET);
        workforce = Objects.requireNonNullElse(workforce, WorkforcePolicy.UNSET);
        centre = Objects.requireNonNullElse(centre, CentrePolicy.UNSET);
    }
}
