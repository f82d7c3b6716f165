package cn.jiceng.account;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Hashes passwords with Argon2id, which takes 16 MiB and tens of milliseconds each time on purpose; so only
 * a few are hashed at once, and who comes beyond them waits or is told OVERLOADED.
 */
@Component
class Passwords {
    private static final int AT_ONCE = 4;
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Supplier<String> ofNobody = SingletonSupplier.of(() -> hash(Secrets.password()));

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(argon2.encode(password)));
    }

    /** Whether the password is the user's. For nobody it takes as long, so that the time tells nothing. */
    boolean match(String password, @Nullable User user) {
        String hash = user == null ? ofNobody.get() : user.getPasswordHash();
        boolean same = inTurn(() -> argon2.matches(password, hash));
        return same && user != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!waitForTurn()) {
            throw new Problem(ErrorCode.OVERLOADED, "Too many sign in at once. Try again in a moment.");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean waitForTurn() {
        try {
            return turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
