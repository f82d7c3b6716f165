/**
 * Hibernate as every module uses it: one session factory for all tenants, and what all aggregates have in common.
 * Connections come from whoever provides them for the current tenant.
 */
@NullMarked
package cn.jiceng.platform.persistence;

import org.jspecify.annotations.NullMarked;
