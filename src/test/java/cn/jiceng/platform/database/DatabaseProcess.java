package cn.jiceng.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * A server that is nothing but its database and one connection to it, to be run, signalled and killed by tests. Not annotated as a
 * configuration, so that no other test's component scan picks it up.
 */
@Import(DatabaseConfiguration.class)
class DatabaseProcess {
    static final String UP = "UP ";
    static final String POOL_CLOSED = "POOL CLOSED ";

    /** Stands for a pool: when the application closes, the database must still answer it. */
    record Pool(Connection connection) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            try (connection) {
                System.out.println(POOL_CLOSED + connection.isValid(1));
            }
        }
    }

    @Bean
    Pool pool(DatabaseServer server) throws SQLException {
        return new Pool(DriverManager.getConnection(server.url(), server.user(), server.password()));
    }

    static void main(String[] arguments) throws InterruptedException {
        var server = SpringApplication.run(DatabaseProcess.class, arguments).getBean(DatabaseServer.class);
        System.out.println(UP + server.url() + " " + server.password());
        Thread.currentThread().join();
    }
}
