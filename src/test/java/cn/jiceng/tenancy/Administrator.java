package cn.jiceng.tenancy;

import cn.jiceng.platform.database.DatabaseServer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Looks at the database as its administrator, who sees everything that the tenants' roles must not. */
record Administrator(JdbcClient jdbc) {
    static Administrator of(DatabaseServer server) {
        return new Administrator(
                JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password())));
    }

    /** The first column of what a query finds. */
    List<String> names(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).list();
    }
}
