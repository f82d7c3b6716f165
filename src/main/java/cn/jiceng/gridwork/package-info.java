/**
 * What is done in a grid and by whom: staff with their appraisals, patrols, coverage by party organizations, pioneer posts
 * and responsibility zones. Knows a grid as a workplace only; what a grid is, {@code grid} says.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "account",
            "policy",
            "tenancy",
            "tenantfile",
            "security",
            "person",
            "demo",
            "organization",
            "attachment"
        })
package cn.jiceng.gridwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
