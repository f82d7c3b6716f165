package cn.jiceng.tenancy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The number of database connections that all pools of this server may hold together. A permit is taken before
 * connecting and given back when the connection is closed.
 */
final class ConnectionBudget {
    /** How often a waiter looks again for a pool that has fallen idle in the meantime. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final Semaphore permits;
    private final Duration patience;

    ConnectionBudget(int connections, Duration patience) {
        this.permits = new Semaphore(connections, true);
        this.patience = patience;
    }

    /**
     * Takes a permit, asking {@code makeRoom} to free one while there is none.
     *
     * @throws SQLTransientConnectionException if none came free in time
     */
    void acquire(Runnable makeRoom) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!permits.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > deadline) {
                    throw new SQLTransientConnectionException("no connection came free within " + patience);
                }
                makeRoom.run();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", interrupted);
        }
    }

    void release() {
        permits.release();
    }

    /** Whether some pool waits for a permit now. */
    boolean contended() {
        return permits.hasQueuedThreads();
    }

    int free() {
        return permits.availablePermits();
    }
}
