/**
 * What a city does by itself in the background: a feature declares a {@link cn.jiceng.platform.job.Job} and says when it
 * is due again; whoever knows the cities runs it.
 */
@NullMarked
package cn.jiceng.platform.job;

import org.jspecify.annotations.NullMarked;
