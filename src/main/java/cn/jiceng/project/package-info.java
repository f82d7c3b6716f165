/**
 * The project list (项目清单): what comes of a matched need and resource, who claims it, and what is reported on it until the need
 * is met.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "tenancy",
            "tenantfile",
            "security",
            "division",
            "attachment",
            "demo",
            "unit",
            "registration",
            "lists"
        })
package cn.jiceng.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
