/**
 * Indicators (统计指标) of divisions: what is counted of the objects that lie inside, at any level, for many divisions at
 * once. Counts are made of what is there when somebody asks; none is kept.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "policy", "tenancy", "division", "organization", "grid", "gridwork"})
package cn.jiceng.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
