package cn.jiceng;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server: opens every tenant, then answers GraphQL at {@code /graphql} and the explorer at {@code /}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class JicengApplication {
    /** Command line entry: see README for the options. */
    public static void main(String[] arguments) {
        SpringApplication.run(JicengApplication.class, arguments);
    }
}
