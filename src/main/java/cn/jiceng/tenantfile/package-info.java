/**
 * The files that describe tenants: reads {@code tenants/}, checks all of it at once, and says in words what is wrong.
 * A tenant here is what its file says; the module tenancy serves it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "policy")
package cn.jiceng.tenantfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
