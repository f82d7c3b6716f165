/** Service posts (服务岗位) that communities offer, and which of their registered members hold them (岗位认领). */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "security", "division", "registration"})
package cn.jiceng.servicepost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
