package cn.jiceng.platform.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, or one field of it, that is refused. The message is one English sentence for the client and holds no personal
 * value; a client that wants another language goes by the code. Thrown in a servlet filter or in a data fetcher alike.
 */
public final class Problem extends RuntimeException {
    /** What a client reads of a fault of the server. */
    static final String INTERNAL = "The server failed; its operators find the cause by the request id.";

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final int status;
    private final transient Map<String, Object> extensions;

    private Problem(
            ErrorCode code, int status, String message, Map<String, Object> extensions, @Nullable Throwable cause) {
        // A refusal is an answer, not a fault: its own stack trace is never read, its cause keeps one
        super(Discretion.of(message), cause, false, false);
        this.code = code;
        this.status = status;
        this.extensions = Map.copyOf(extensions);
    }

    /** A refusal with the code's own HTTP status. */
    public Problem(ErrorCode code, String message) {
        this(code, code.status(), message, Map.of(), null);
    }

    /** A refusal that adds {@code extensions} beside the code; the values are JSON values. */
    public Problem(ErrorCode code, String message, Map<String, Object> extensions) {
        this(code, code.status(), message, extensions, null);
    }

    /** A refusal that stands for a technical failure. */
    public Problem(ErrorCode code, String message, Throwable cause) {
        this(code, code.status(), message, Map.of(), cause);
    }

    /** A fault of the server, of which a client learns nothing but the request id beside it. */
    public static Problem internal() {
        return new Problem(ErrorCode.INTERNAL, INTERNAL);
    }

    /** The same refusal with another HTTP status, for codes that HTTP divides more finely. */
    public Problem withStatus(int other) {
        return new Problem(code, other, text(), extensions, getCause());
    }

    public ErrorCode code() {
        return code;
    }

    /** The HTTP status of an answer that consists of this refusal alone. */
    public int status() {
        return status;
    }

    /** The sentence for the client. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** What stands in {@code errors[].extensions} beside the code. */
    public Map<String, Object> extensions() {
        return extensions;
    }
}
