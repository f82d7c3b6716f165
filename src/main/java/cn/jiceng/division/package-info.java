/**
 * Administrative divisions (行政区划): the districts, streets and communities that every governed object lies in. They
 * are loaded from the tenant's {@code divisions.csv} when the tenant is opened, and merged, split and renamed since; whoever
 * keeps what lies in them hears of {@link cn.jiceng.division.DivisionsReplaced}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "tenantfile", "security"})
package cn.jiceng.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
