/**
 * Who is asking: the check of tokens, and the way a request enters its tenant. What a viewer may do and see is decided
 * here, from what the schema and the actions of the aggregates declare.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "tenantfile"})
package cn.jiceng.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
