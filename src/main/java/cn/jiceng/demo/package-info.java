/**
 * What demo mode fills the cities with: how much of what, by the figures that the cities' documents report, and where. What
 * it is made of, each feature says in an opening step of its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "tenantfile", "division"})
package cn.jiceng.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
