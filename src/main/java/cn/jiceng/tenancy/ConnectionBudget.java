package cn.jiceng.tenancy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The number of database connections that all pools of this server may hold together. A permit is taken before
 * connecting and given back when the connection is closed. Who waits is served in turn.
 */
final class ConnectionBudget {
    /** How often a waiter looks again for a pool that has fallen idle in the meantime. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    /** How long a pool that gives way may take to close its connections before another is asked to. */
    private static final Duration CLOSING = Duration.ofMillis(100);

    private final Semaphore permits;
    private final Duration patience;

    /** Its holder is the next to get a permit; only the holder looks around, so nobody is overtaken meanwhile. */
    private final ReentrantLock turn = new ReentrantLock(true);

    ConnectionBudget(int connections, Duration patience) {
        this.permits = new Semaphore(connections);
        this.patience = patience;
    }

    /**
     * Takes a permit, asking {@code makeRoom} to free one while there is none.
     *
     * @param makeRoom lets a pool give way, and says whether one does
     * @param wanted whether somebody still waits for the connection that the permit is for
     * @throws SQLTransientConnectionException if none came free in time, or nobody waits any more
     */
    void acquire(BooleanSupplier makeRoom, BooleanSupplier wanted) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            if (!turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw late();
            }
            try {
                acquireInTurn(makeRoom, wanted, deadline);
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", interrupted);
        }
    }

    private void acquireInTurn(BooleanSupplier makeRoom, BooleanSupplier wanted, long deadline)
            throws SQLException, InterruptedException {
        while (!permits.tryAcquire()) {
            if (System.nanoTime() - deadline > 0) {
                throw late();
            }
            if (!wanted.getAsBoolean()) {
                throw new SQLTransientConnectionException("nobody waits for this connection any more");
            }
            Duration pause = makeRoom.getAsBoolean() ? CLOSING : LOOK_AGAIN;
            if (permits.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private SQLException late() {
        return new SQLTransientConnectionException("no connection came free within " + patience);
    }

    void release() {
        permits.release();
    }

    /** Whether some pool waits for a permit now. */
    boolean contended() {
        return waiting() > 0;
    }

    /** How many wait, the one in turn included. */
    int waiting() {
        return turn.isLocked() ? 1 + turn.getQueueLength() : 0;
    }

    int free() {
        return permits.availablePermits();
    }
}
