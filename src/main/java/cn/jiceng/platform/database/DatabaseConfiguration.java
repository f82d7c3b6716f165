package cn.jiceng.platform.database;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Decides between the operator's database and demo mode's embedded one. A {@link DatabaseServer} that is there already
 * (the tests' own) is taken as it is.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, ServerSettings.class})
class DatabaseConfiguration {
    /** The bean of the database depends on the embedded one, so closing the application stops that one last. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(DemoMode.class)
    @ConditionalOnMissingBean(DatabaseServer.class)
    static class Embedded {
        /** A server whose database is lost ends, with 1: the next start repairs what there is to repair. */
        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(DatabaseSettings database, ServerSettings server) throws IOException {
            database.requireNoAccount();
            var folder = DataFolder.hold(server.dataPath());
            var embedded = EmbeddedDatabase.start(folder, database.embeddedPort(), Durability.KEPT);
            embedded.whenLost(() -> System.exit(1));
            return embedded;
        }

        @Bean
        DatabaseServer databaseServer(EmbeddedDatabase database) throws IOException {
            return database.server();
        }
    }

    @Bean
    @ConditionalOnMissingBean
    DatabaseServer databaseServer(DatabaseSettings database) {
        var server = database.server();
        new DatabaseCheck(server).run();
        return server;
    }

    @Bean
    @ConditionalOnMissingBean
    MasterKey masterKey(ServerSettings settings, DatabaseServer server) {
        return server.demo() && settings.masterKey() == null
                ? MasterKeySource.kept(settings.dataPath().resolve("master-key"))
                : MasterKeySource.configured(settings);
    }
}
