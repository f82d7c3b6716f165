package cn.jiceng.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value that another server may change, known to the hot path without asking anybody: it is read anew in the background
 * when somebody wants it and it has some age, and waited for only when nobody has wanted it for long. While its source
 * cannot be read, the last one known stands.
 */
public final class Refreshed<T> {
    private static final Logger log = LoggerFactory.getLogger(Refreshed.class);

    private final Supplier<T> source;
    private final Clock clock;
    private final Duration oldest;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile @Nullable Known<T> known;

    /**
     * @param oldest the age that a value never has, as long as its source can be read
     * @param source reads the value; fails with a runtime exception
     */
    public Refreshed(Duration oldest, Clock clock, Supplier<T> source) {
        this.source = source;
        this.clock = clock;
        this.oldest = oldest;
    }

    private record Known<T>(T value, Instant since) {}

    /** The value, at most as old as was asked for. */
    public T get() {
        Known<T> last = known;
        Instant now = clock.instant();
        if (last == null || !now.isBefore(last.since().plus(oldest))) {
            return read(last).value();
        }
        if (now.isAfter(last.since().plus(oldest.dividedBy(2))) && refreshing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("refresh").start(() -> refresh(last));
        }
        return last.value();
    }

    private void refresh(Known<T> last) {
        try {
            read(last);
        } finally {
            refreshing.set(false);
        }
    }

    /** Read once for all who wait for it. */
    private synchronized Known<T> read(@Nullable Known<T> seen) {
        Known<T> last = known;
        if (last != null && last != seen) {
            return last;
        }
        Instant began = clock.instant();
        Known<T> fresh = new Known<>(readOr(last), began);
        known = fresh;
        return fresh;
    }

    private T readOr(@Nullable Known<T> last) {
        try {
            return source.get();
        } catch (RuntimeException failed) {
            if (last == null) {
                throw failed;
            }
            log.warn("Not known anew: {}", failed.toString());
            return last.value();
        }
    }
}
