/**
 * Areas on the map: GeoJSON as clients write it, whether it is an area at all, and whether a place lies in it. Knows
 * nothing of who is responsible for which area.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package cn.jiceng.geometry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
