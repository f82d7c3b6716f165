package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.limit.LimitConfiguration;
import cn.jiceng.platform.limit.Limits;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * The endpoint with a schema of its own and nothing else: no database, no security. Not a {@code @Configuration}, so that
 * tests of the whole application do not find it.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    GraphQlAutoConfiguration.class
})
@EnableConfigurationProperties(Limits.class)
@Import({GraphQlEndpointConfiguration.class, LimitConfiguration.class})
class TinyServer {
    /** How often the mutation has run. */
    static final AtomicInteger TOUCHED = new AtomicInteger();

    private static final Object SOMETHING = new Object();

    @Bean
    RuntimeWiringConfigurer tinyFields() {
        return wiring -> wiring.type(
                        "Query",
                        type -> type.dataFetcher("hello", TinyServer::hello)
                                .dataFetcher("number", field -> field.getArgument("n"))
                                .dataFetcher("color", field -> field.getArgument("c"))
                                .dataFetcher("box", field -> field.getArgument("in") + "")
                                .dataFetcher("self", field -> SOMETHING)
                                .dataFetcher("items", field -> Map.of("nodes", List.of(SOMETHING)))
                                .dataFetcher("nodes", field -> List.of(SOMETHING))
                                .dataFetcher("refused", TinyServer::refuse)
                                .dataFetcher("broken", TinyServer::breakDown)
                                .dataFetcher("nothing", field -> null))
                .type("Mutation", type -> type.dataFetcher("touch", field -> TOUCHED.incrementAndGet()));
    }

    private static Object hello(DataFetchingEnvironment field) {
        return field.getArgumentOrDefault("name", "hello");
    }

    private static Object refuse(DataFetchingEnvironment field) {
        throw new Problem(ErrorCode.valueOf(String.valueOf(field.<String>getArgument("code"))), "Refused.");
    }

    private static Object breakDown(DataFetchingEnvironment field) {
        throw new IllegalStateException("secret detail");
    }
}
