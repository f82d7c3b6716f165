package cn.jiceng.tenancy;

import cn.jiceng.tenancy.TenantDatabase.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A tenant's role, logged in as somebody who knows its password would be. */
record RoleSession(Connection connection) implements AutoCloseable {
    /** What a statement ends with that the database lets pass. */
    static final String DONE = "00000";

    static RoleSession open(String url, Login login) throws SQLException {
        Connection connection = DriverManager.getConnection(url, login.properties());
        connection.setAutoCommit(false);
        return new RoleSession(connection);
    }

    /** Runs the statements in one transaction, undoes it, and returns the SQL state of the failure. */
    String attempt(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return DONE;
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        } finally {
            connection.rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
