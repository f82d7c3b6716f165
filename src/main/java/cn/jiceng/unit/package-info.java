/**
 * Units (单位): the employers whose members serve in communities. What they do there, registration and pairing say; a unit
 * may have a party organization, and is none.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "policy", "security", "division", "person", "organization", "demo"})
package cn.jiceng.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
