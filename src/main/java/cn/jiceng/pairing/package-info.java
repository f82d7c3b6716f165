/**
 * What binds units to places and people for a time: building together (结对共建), aid to households (结对帮扶), bureaus that
 * answer for communities (局包社区), and those who are sent to work there (下派).
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
            "organization",
            "demo",
            "unit"
        })
package cn.jiceng.pairing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
