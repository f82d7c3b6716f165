package cn.jiceng.platform.database;

import org.jspecify.annotations.Nullable;

/** The server must not start as things are; the operator reads what is wrong and what to do, without a stack trace. */
public final class StartRefused extends RuntimeException {
    private final String action;

    /**
     * @param description what is wrong
     * @param action what the operator can do about it
     */
    public StartRefused(String description, String action) {
        this(description, action, null);
    }

    /**
     * @param description what is wrong
     * @param action what the operator can do about it
     * @param cause what the library said, or null
     */
    public StartRefused(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What the operator can do about it. */
    public String action() {
        return action;
    }
}
