package cn.jiceng.login;

import cn.jiceng.account.Accounts;
import cn.jiceng.account.User;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the user who knows a password, and counts who does not. */
@Component
class PasswordProof {
    /** The longest password that anybody has. */
    static final int LONGEST_PASSWORD = 200;

    private static final int LONGEST_NAME = 64;
    private static final String WRONG = "用户名或密码不正确。";
    private static final String TOO_MANY = "尝试次数过多，请在 " + SignInAttempts.WINDOW.toMinutes() + " 分钟后再试。";

    private final Accounts accounts;
    private final SignInAttempts attempts;

    PasswordProof(Accounts accounts, SignInAttempts attempts) {
        this.accounts = accounts;
        this.attempts = attempts;
    }

    /**
     * What came of an attempt.
     *
     * @param user null where there is none, or too many attempts were made
     * @param message what the page then says
     */
    record Result(@Nullable User user, HttpStatus status, String message) {}

    Result of(String name, String password, String address) {
        String typed = name.strip().toLowerCase(Locale.ROOT);
        if (attempts.isTooMany(typed, address)) {
            return new Result(null, HttpStatus.TOO_MANY_REQUESTS, TOO_MANY);
        }
        boolean possible = typed.length() <= LONGEST_NAME && password.length() <= LONGEST_PASSWORD;
        User user = possible ? accounts.user(typed, password).orElse(null) : null;
        if (user == null) {
            return new Result(null, HttpStatus.UNAUTHORIZED, WRONG);
        }
        attempts.right(typed, address);
        return new Result(user, HttpStatus.OK, "");
    }
}
