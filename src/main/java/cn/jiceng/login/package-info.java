/**
 * Where tokens come from: the embedded authorization server, its clients and its signing keys. What a token then opens,
 * the module security decides.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "tenantfile", "security"})
package cn.jiceng.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
