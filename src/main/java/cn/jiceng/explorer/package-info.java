/**
 * The explorer at {@code /}: the page under {@code static/} with which a front-end team tries the API. Here is what the
 * page needs from the server besides GraphQL: whom one can sign in as, and how long its files are kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "security", "account", "tenancy", "tenantfile"})
package cn.jiceng.explorer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
