/**
 * Grids (网格): what one is, its life from draft to end, its bounds on the map, and what about it does not agree with the
 * city's policy. The only place that knows both a grid and what is done in it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "policy",
            "tenancy",
            "tenantfile",
            "security",
            "geometry",
            "division",
            "demo",
            "organization",
            "gridwork"
        })
package cn.jiceng.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
