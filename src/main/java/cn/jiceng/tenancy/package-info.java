/**
 * The cities and provinces that this server serves: their files, their schemas, roles and pools, and their policy.
 * A tenant is opened step by step at start-up and entered once at the edge of a request; features never see its id.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "policy", "tenantfile"})
package cn.jiceng.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
