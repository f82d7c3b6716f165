package cn.jiceng.platform.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who does what at the moment, for the record of every change. It is bound once, around a mutation or a job, and whoever
 * changes something outside of any is refused.
 *
 * @param at when it is done: the time of all that it writes
 * @param actor whoever acts: the subject of a token, or {@link #SYSTEM}
 * @param client the client through which it came, null for a job of the server
 * @param operation the mutation or job
 * @param requestId the request that caused it, null for a job that no request caused
 * @param reason why, as the client gave it; holds no personal value
 */
public record Act(
        Instant at,
        String actor,
        @Nullable String client,
        String operation,
        @Nullable String requestId,
        @Nullable String reason) {
    /** The actor of what the server does by itself. */
    public static final String SYSTEM = "SYSTEM";

    private static final ScopedValue<Act> CURRENT = ScopedValue.newInstance();

    /** Times are kept to the microsecond, as the database does. */
    public Act {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** A job of the server. */
    public static Act ofSystem(String operation, Instant at) {
        return ofSystem(operation, at, null);
    }

    /** What the server does by itself because of a request. */
    public static Act ofSystem(String operation, Instant at, @Nullable String requestId) {
        return new Act(at, SYSTEM, null, operation, requestId, null);
    }

    /** Does {@code work} as this act. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** The running act, empty outside of any. */
    public static Optional<Act> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The running act. */
    public static Act require() {
        return current().orElseThrow(() -> new IllegalStateException("something is changed, but nobody does anything"));
    }
}
