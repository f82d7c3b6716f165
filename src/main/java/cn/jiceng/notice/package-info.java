/**
 * Tells people what concerns them (通知): hears the {@link cn.jiceng.platform.event.Concern} of every feature, keeps each once
 * for all who are to read it, and knows what every reader has read. No feature knows this package.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "security"})
package cn.jiceng.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
