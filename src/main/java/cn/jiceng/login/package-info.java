/**
 * Where tokens come from: the embedded authorization server, the page on which a city's users sign in, and the signing
 * keys. Whom it knows, the module account says; what a token then opens, security decides.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "tenantfile", "security", "account"})
package cn.jiceng.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
