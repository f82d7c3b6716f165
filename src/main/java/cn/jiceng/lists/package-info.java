/**
 * The resource list (资源清单) and the need list (需求清单) of the city, and which entries of them are matched with each other
 * (供需对接). What comes of a match, and what else is made of a need, other modules say.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "policy",
            "tenancy",
            "tenantfile",
            "security",
            "division",
            "organization",
            "demo",
            "unit"
        })
package cn.jiceng.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
