package cn.jiceng.policy;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How large a party-masses service centre (党群服务中心) is at least.
 *
 * @param streetMinSquareMetres floor area of a street's centre; Zhangjiakou: 1000
 * @param communityMinSquareMetres floor area of a community's centre; Zhangjiakou: 500
 */
public record CentrePolicy(
        @Nullable @Min(0) Integer streetMinSquareMetres,
        @Nullable @Min(0) Integer communityMinSquareMetres) {
    public static final CentrePolicy UNSET = new CentrePolicy(null, null);
}
