/**
 * What differs from city to city: the numbers and rules that its documents state, grouped as clerks speak of them.
 * These are values only; which version is in force, the module tenancy knows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.jiceng.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
