package cn.jiceng.statistics;

import org.jspecify.annotations.Nullable;

/** A share of something, with what it was counted from. */
record Rate(long numerator, long denominator) {
    /** Null where there is nothing to have a share of. */
    public @Nullable Double value() {
        return denominator == 0 ? null : (double) numerator / denominator;
    }
}
