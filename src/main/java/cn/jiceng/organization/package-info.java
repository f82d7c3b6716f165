/**
 * Party organizations (党组织) from the city's committee down to hub households: their tree, their life from proposal to
 * end, and what about them does not agree with the city's policy.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "policy", "tenancy", "tenantfile", "security", "division", "demo", "person"})
package cn.jiceng.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
