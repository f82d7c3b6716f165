package cn.jiceng.tenancy;

import java.lang.ScopedValue.CallableOp;
import java.util.Optional;

/**
 * The tenant that the running request or job works for. It is bound once, at the edge, and cannot be changed below:
 * whoever has no tenant gets no connection.
 */
public final class CurrentTenant {
    private static final ScopedValue<String> ID = ScopedValue.newInstance();

    private CurrentTenant() {}

    /** Runs {@code work} for one tenant; the binding ends with it, whatever happens. */
    public static <T, X extends Throwable> T call(String tenant, CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ID, tenant).call(work);
    }

    /** The id of the bound tenant, empty outside of any. */
    public static Optional<String> id() {
        return ID.isBound() ? Optional.of(ID.get()) : Optional.empty();
    }
}
