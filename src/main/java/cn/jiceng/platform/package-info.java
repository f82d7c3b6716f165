/**
 * The ground floor that every module may stand on: errors, the GraphQL endpoint and its limits, persistence, time.
 * It imports nothing from the modules above.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package cn.jiceng.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
