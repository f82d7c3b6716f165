/**
 * What a text must not give away: the numbers by which a person is found. Personal values have fields of their own, and stand
 * in no other text, event, log or reason.
 */
@NullMarked
package cn.jiceng.platform.discretion;

import org.jspecify.annotations.NullMarked;
