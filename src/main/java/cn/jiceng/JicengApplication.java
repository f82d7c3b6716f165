package cn.jiceng;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.env.MapPropertySource;

/** Starts the server: opens every tenant, then answers GraphQL at {@code /graphql} and the explorer at {@code /}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class JicengApplication {
    private static final String MIGRATE = "--migrate";

    /** Command line entry: see README for the options. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains(MIGRATE)) {
            System.exit(migrate(arguments));
        }
        SpringApplication.run(JicengApplication.class, arguments);
    }

    /**
     * Opens every tenant and stops again, without listening on a port.
     *
     * @return 0, or 1 when a tenant stayed closed
     */
    static int migrate(String... arguments) {
        var application = new SpringApplication(JicengApplication.class);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(MIGRATE, Map.of("server.port", -1))));
        return SpringApplication.exit(application.run(arguments));
    }
}
