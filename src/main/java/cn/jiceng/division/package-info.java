/**
 * Administrative divisions (行政区划): the districts, streets and communities that every governed object lies in. They
 * are loaded from the tenant's {@code divisions.csv} when the tenant is opened.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "tenantfile"})
package cn.jiceng.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
