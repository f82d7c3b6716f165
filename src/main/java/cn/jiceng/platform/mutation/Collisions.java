package cn.jiceng.platform.mutation;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;

/** Tries a transaction again that collided with another one: neither of them is to blame, so no client hears of it. */
public final class Collisions {
    private static final int RETRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(5);

    /** PostgreSQL: serialization failure, deadlock. */
    private static final Set<String> STATES = Set.of("40001", "40P01");

    private Collisions() {}

    /** Does the work in a transaction of its own, up to four times while it collides. */
    public static <T> T retrying(Supplier<T> transaction) {
        for (int retry = 1; ; retry++) {
            try {
                return transaction.get();
            } catch (RuntimeException failed) {
                if (retry > RETRIES || !isCollision(failed)) {
                    throw failed;
                }
                pause(retry);
            }
        }
    }

    static boolean isCollision(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .anyMatch(cause -> cause instanceof StaleStateException
                        || cause instanceof Collision
                        || (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))));
    }

    /** Longer each time, and never the same for two, so that they do not meet again. */
    private static void pause(int retry) {
        long most = PAUSE.toNanos() << retry;
        try {
            Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(most / 4, most)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
