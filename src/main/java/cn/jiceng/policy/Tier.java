package cn.jiceng.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Objects;

/**
 * One tier of party organizations.
 *
 * @param name Chinese name such as 楼栋党小组
 * @param types types of the organizations on this tier; their parents are on the tier above
 */
public record Tier(@NotBlank String name, @NotEmpty List<OrganizationType> types) {
    public Tier {
        types = List.copyOf(Objects.requireNonNullElse(types, List.of()));
    }
}
