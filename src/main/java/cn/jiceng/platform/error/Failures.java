package cn.jiceng.platform.error;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Tells which {@link Problem} an exception means, by its chain of causes. */
public final class Failures {
    /** PostgreSQL: statement cancelled, idle and whole transaction timeout, lock timeout. */
    private static final Set<String> TIMEOUTS = Set.of("57014", "25P03", "25P04", "55P03");

    /** PostgreSQL: connection lost or refused, server going down, login refused, no such database. */
    private static final List<String> UNAVAILABLE = List.of("08", "57P0", "28", "3D000");

    /** PostgreSQL: too many connections. */
    private static final String FULL = "53300";

    /** PostgreSQL: the transaction is aborted. */
    private static final String ABORTED = "25P02";

    private Failures() {}

    /** The problem that the failure means; {@code INTERNAL}, saying nothing, where it means nothing to a client. */
    public static Problem problem(Throwable failure) {
        List<Throwable> chain = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .toList();
        for (Throwable cause : chain) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        ErrorCode code = code(chain);
        return new Problem(code, message(code), failure);
    }

    /** Whether it only says that an earlier statement of the transaction has failed. */
    static boolean followsAnother(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .anyMatch(cause -> ABORTED.equals(state(cause)));
    }

    private static ErrorCode code(List<Throwable> chain) {
        if (any(chain, Failures::isUnavailable)) {
            return ErrorCode.TENANT_UNAVAILABLE;
        }
        if (any(chain, cause -> TIMEOUTS.contains(state(cause)))) {
            return ErrorCode.TIMEOUT;
        }
        if (any(chain, cause -> cause instanceof SQLTransientConnectionException || FULL.equals(state(cause)))) {
            return ErrorCode.OVERLOADED;
        }
        if (any(chain, AccessDeniedException.class::isInstance)) {
            return ErrorCode.FORBIDDEN;
        }
        return any(chain, AuthenticationException.class::isInstance) ? ErrorCode.UNAUTHENTICATED : ErrorCode.INTERNAL;
    }

    private static boolean any(List<Throwable> chain, Predicate<Throwable> test) {
        return chain.stream().anyMatch(test);
    }

    private static boolean isUnavailable(Throwable cause) {
        return UNAVAILABLE.stream().anyMatch(state(cause)::startsWith);
    }

    private static String state(@Nullable Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }

    private static String message(ErrorCode code) {
        return switch (code) {
            case TENANT_UNAVAILABLE -> "The database of this city cannot be reached.";
            case TIMEOUT -> "The database took too long.";
            case OVERLOADED -> "The server has no connection free; try again in a moment.";
            case FORBIDDEN -> "This is not allowed.";
            case UNAUTHENTICATED -> "Sign in first.";
            default -> Problem.INTERNAL;
        };
    }
}
