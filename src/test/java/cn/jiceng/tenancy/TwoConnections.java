package cn.jiceng.tenancy;

import cn.jiceng.platform.database.DatabaseServer;
import cn.jiceng.platform.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** A server of three tiny cities with two connections to a database of its own, which nobody else connects to. */
class TwoConnections implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final DatabaseServer DATABASE = TestDatabase.create("two_connections");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("databaseServer", DATABASE);
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "jiceng.master-key=" + TestDatabase.MASTER_KEY,
                "jiceng.demo.scale=0",
                "jiceng.tenants.folder=" + cities().folder(),
                "jiceng.pool.connections=2",
                // or it would take a connection in the middle of a test that counts them
                "jiceng.background.start=1d",
                "spring.graphql.schema.locations=classpath:graphql/," + SlowField.SCHEMA);
    }

    private static Cities cities() {
        try {
            return new Cities(Files.createTempDirectory("two-connections"))
                    .city("load-a", 71)
                    .city("load-b", 72)
                    .city("load-c", 73);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
