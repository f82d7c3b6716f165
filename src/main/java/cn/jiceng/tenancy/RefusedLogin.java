package cn.jiceng.tenancy;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Knows a role whose password the database refuses: somebody has changed it, or the roles came from elsewhere. */
final class RefusedLogin {
    private static final String INVALID_PASSWORD = "28P01";

    private RefusedLogin() {}

    static boolean isIn(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .anyMatch(cause -> cause instanceof SQLException sql && INVALID_PASSWORD.equals(sql.getSQLState()));
    }
}
