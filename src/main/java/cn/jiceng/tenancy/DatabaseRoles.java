package cn.jiceng.tenancy;

import cn.jiceng.platform.database.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The roles of a PostgreSQL cluster, which all its databases share. A comment on each role says which Jiceng database it
 * belongs to, so that two on one cluster with a tenant of the same id cannot take each other's passwords away.
 *
 * @param admin the administrator's connection, in a transaction
 * @param owner what the comment says of roles of this database
 * @param known whether this database has made the tenant's roles before: then one without a comment is from a version that
 *     wrote none
 */
record DatabaseRoles(Connection admin, String owner, boolean known) {
    /** Makes the role, or sets the password of one that is there already and is this database's own. */
    void set(TenantDatabase.Login login) throws SQLException {
        var roles = JdbcClient.create(new SingleConnectionDataSource(admin, true));
        Optional<String> comment = roles.sql(
                        "select coalesce(shobj_description(oid, 'pg_authid'), '') from pg_roles where rolname = ?")
                .param(login.role())
                .query(String.class)
                .optional();
        requireOwn(login, comment.orElse(null));
        try (var statement = admin.createStatement()) {
            if (comment.isEmpty()) {
                statement.execute("create role \"" + login.role() + "\" login");
            }
            statement.execute("comment on role \"%s\" is '%s'".formatted(login.role(), owner));
        }
        // sends a verifier that the driver computes, so that no password reaches the database's log
        admin.unwrap(PGConnection.class)
                .alterUserPassword(login.role(), login.password().toCharArray(), "scram-sha-256");
    }

    private void requireOwn(TenantDatabase.Login login, @Nullable String comment) {
        if (comment == null || comment.equals(owner) || (comment.isEmpty() && known)) {
            return;
        }
        throw new StartRefused(
                "The role %s is there already and belongs to another Jiceng database of this PostgreSQL cluster%s."
                        .formatted(login.role(), comment.isEmpty() ? "" : " (" + comment + ")"),
                "Give this database a cluster of its own. If nothing uses the role any more: drop role \"%s\";"
                        .formatted(login.role()));
    }
}
