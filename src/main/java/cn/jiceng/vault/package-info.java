/**
 * The secret of each city and what is sealed with it. Features seal personal values with keys of their own, which the
 * city's secret wraps; a value is found again by a keyed hash.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "tenantfile"})
package cn.jiceng.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
