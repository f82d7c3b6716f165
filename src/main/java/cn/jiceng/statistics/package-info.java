/**
 * Indicators (统计指标) of divisions, at any level, and of units: what is counted of the objects that lie inside or are
 * theirs, for many at once. Counts are made of what is there when somebody asks; none is kept.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "policy",
            "tenancy",
            "division",
            "organization",
            "grid",
            "gridwork",
            "unit",
            "registration",
            "activity",
            "pairing",
            "wish"
        })
package cn.jiceng.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
