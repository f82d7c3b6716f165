package cn.jiceng.policy;

import jakarta.validation.constraints.Min;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which form a community's party organization should have, by its party members. A mismatch is a finding, no refusal.
 *
 * @param committeeOver with more members than this a committee (党委); Zhangjiakou: 100
 * @param generalBranchOver with more members than this a general branch (党总支); Zhangjiakou: 50
 */
public record OrganizationPolicy(
        @Nullable @Min(0) Integer committeeOver,
        @Nullable @Min(0) Integer generalBranchOver) implements CrossChecked {
    public static final OrganizationPolicy UNSET = new OrganizationPolicy(null, null);

    @Override
    public Map<String, String> contradictions() {
        if (committeeOver == null || generalBranchOver == null || generalBranchOver < committeeOver) {
            return Map.of();
        }
        return Map.of("generalBranchOver", "must be less than committeeOver");
    }
}
