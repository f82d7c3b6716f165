package cn.jiceng.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code jiceng.database.*}, environment {@code JICENG_DATABASE_*}.
 *
 * @param url JDBC address of the database; without one the server runs in demo mode
 * @param user role that may create roles and owns the database
 * @param password that role's password
 * @param embeddedPort port of the embedded PostgreSQL in demo mode; 0 takes a free one
 */
@ConfigurationProperties("jiceng.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        int embeddedPort) {
    private static final String URL = "JICENG_DATABASE_URL";
    private static final String USER = "JICENG_DATABASE_USER";
    private static final String PASSWORD = "JICENG_DATABASE_PASSWORD";
    private static final String SCHEME = "jdbc:postgresql:";

    /** The operator's database; every setting must be there. */
    DatabaseServer server() {
        var address = required(URL, url);
        if (!address.startsWith(SCHEME)) {
            throw new StartRefused(
                    "%s is not the address of a PostgreSQL database.".formatted(URL),
                    "Its form is %s//<host>:5432/<database>.".formatted(SCHEME));
        }
        return new DatabaseServer(address, required(USER, user), required(PASSWORD, password), false);
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new StartRefused(
                    "%s is not set, but the server is to run on a database of its own.".formatted(name),
                    "Set %s, or unset %s to run in demo mode.".formatted(name, URL));
        }
        return value;
    }

    /** An account without an address is a forgotten address: demo mode, open to everybody, would be a surprise. */
    void requireNoAccount() {
        if (user != null || password != null) {
            throw new StartRefused(
                    "%s is not set, but %s is.".formatted(URL, user != null ? USER : PASSWORD),
                    "Set %s, or unset %s and %s to run in demo mode.".formatted(URL, USER, PASSWORD));
        }
    }
}
