/**
 * How anything is changed: a mutation is one transaction, tried again when it collides with another, answered with the
 * changed object or with what is wrong with the act. Features throw a {@link cn.jiceng.platform.mutation.Refusal} and
 * write no line of this.
 */
@NullMarked
package cn.jiceng.platform.mutation;

import org.jspecify.annotations.NullMarked;
