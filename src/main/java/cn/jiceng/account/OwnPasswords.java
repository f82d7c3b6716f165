package cn.jiceng.account;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.persistence.Act;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets users, who have proved who they are, choose their own passwords. */
@Component
public class OwnPasswords {
    /** How many characters a password has at least. */
    public static final int SHORTEST = 12;

    private static final String OPERATION = "passwordChange";

    private final Users users;
    private final Passwords passwords;
    private final TransactionOperations transaction;
    private final Clock clock;

    OwnPasswords(Users users, Passwords passwords, TransactionOperations transaction, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether somebody of a name may choose a password. */
    public static boolean isFit(String password, String name) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && !password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Gives a user another password, which ends all sessions that began before, and what came of them.
     *
     * @param user as the proof has found it
     * @param client through which it came
     * @throws Problem BAD_REQUEST where it was given another one since the proof
     */
    public User change(User user, String password, String client, String requestId) {
        String hash = passwords.hash(password);
        var act = new Act(clock.instant(), user.getId().toString(), client, OPERATION, requestId, null);
        return act.call(() -> Objects.requireNonNull(transaction.execute(status -> {
            User fresh = users.findById(user.getId()).orElseThrow();
            if (!fresh.getPasswordHash().equals(user.getPasswordHash())) {
                throw new Problem(ErrorCode.BAD_REQUEST, "The password was changed meanwhile.");
            }
            fresh.setPassword(hash);
            return fresh;
        })));
    }
}
