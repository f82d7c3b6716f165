package cn.jiceng.platform.database;

/**
 * The database that holds every tenant, and the administrator's account on it: the one that makes schemas and roles.
 * Whoever opens connections takes this bean as a dependency; so the connections close before the database stops.
 *
 * @param url JDBC address of the database
 * @param user role that may create roles and owns the database
 * @param password that role's password
 * @param demo true if the server runs its own embedded PostgreSQL, with demo data and demo clients
 */
public record DatabaseServer(String url, String user, String password, boolean demo) {
    /** Another database, on which the administrator has the same account. */
    public DatabaseServer at(String otherUrl) {
        return new DatabaseServer(otherUrl, user, password, demo);
    }

    /** The URL without its parameters, which may be secrets: for messages. */
    public String address() {
        return url.replaceFirst("\\?.*", "");
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return "DatabaseServer[address=%s, user=%s, demo=%s]".formatted(address(), user, demo);
    }
}
