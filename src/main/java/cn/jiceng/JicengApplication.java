package cn.jiceng;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.env.MapPropertySource;

/** Starts the server: opens every tenant, then answers GraphQL at {@code /graphql} and the explorer at {@code /}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class JicengApplication {
    /** The options with which the server does one thing and ends. */
    private static final List<String> COMMANDS = List.of("--migrate", "--register-client=", "--suspend=", "--resume=");

    /** Command line entry: see README for the options. */
    public static void main(String[] arguments) {
        if (Stream.of(arguments).anyMatch(argument -> COMMANDS.stream().anyMatch(argument::startsWith))) {
            System.exit(once(arguments));
        }
        SpringApplication.run(JicengApplication.class, arguments);
    }

    /**
     * Opens every tenant, does what the options say and stops again, without listening on a port.
     *
     * @return 0, or 1 when a tenant stayed closed
     */
    public static int once(String... arguments) {
        var application = new SpringApplication(JicengApplication.class);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("once", Map.of("server.port", -1))));
        return SpringApplication.exit(application.run(arguments));
    }
}
