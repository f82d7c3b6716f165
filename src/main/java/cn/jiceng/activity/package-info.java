/**
 * What registered members do: activities of communities that they check in at, hours of service that the community confirms,
 * and its feedback on them. A check-in is a person-time (人次) and never added to persons (名).
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
            "person",
            "demo",
            "unit",
            "registration"
        })
package cn.jiceng.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
