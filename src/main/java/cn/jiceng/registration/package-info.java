/**
 * Dual registration (双报到): units and their party members register with communities, which accept them. Whoever lets only
 * those act who are registered asks {@link cn.jiceng.registration.ActiveRegistrations}; what they claim, they claim as
 * {@link cn.jiceng.registration.Claimants}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "security", "division", "person", "demo", "unit", "tenancy", "tenantfile"})
package cn.jiceng.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
