/**
 * Who may sign in to a city: its users, and the programs (clients) through which they do or which act for themselves.
 * The module login gives them tokens; here they are registered, locked and revoked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "tenantfile", "security"})
package cn.jiceng.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
