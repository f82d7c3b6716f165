/**
 * The benchmark ({@code mvn -Pbench verify}): how fast the packaged server starts and answers, as its clients see it. It
 * prints goals beside what it measured and fails over wrong answers alone, because time depends on the machine.
 */
@NullMarked
package cn.jiceng.bench;

import org.jspecify.annotations.NullMarked;
