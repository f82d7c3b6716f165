/**
 * Micro-wishes (微心愿): a community publishes what somebody wishes for, and one registered member or unit claims it and
 * fulfils it, alone or with others.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "policy",
            "tenancy",
            "tenantfile",
            "security",
            "division",
            "person",
            "demo",
            "unit",
            "attachment",
            "registration",
            "lists"
        })
package cn.jiceng.wish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
