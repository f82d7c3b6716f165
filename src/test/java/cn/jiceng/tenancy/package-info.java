/** Tests of what keeps cities apart, of how they are opened, and of the connections that they share. */
@NullMarked
package cn.jiceng.tenancy;

import org.jspecify.annotations.NullMarked;
