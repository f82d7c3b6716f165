package cn.jiceng.platform.limit;

import graphql.execution.instrumentation.Instrumentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Puts the limits into the engine. */
@Configuration(proxyBeanMethods = false)
public class LimitConfiguration {
    @Bean
    Instrumentation executionDeadline(Limits limits) {
        return new ExecutionDeadline(limits);
    }

    @Bean
    RuntimeWiringConfigurer servedDirectives() {
        return wiring -> wiring.codeRegistry(UnservedDirectives.hidden());
    }

    @Bean
    GraphQlSourceBuilderCustomizer documentCache(Limits limits, ObjectProvider<GraphQlSource> source) {
        var cache = new DocumentCache(limits, () -> source.getObject().schema());
        return builder -> builder.configureGraphQl(engine -> engine.preparsedDocumentProvider(cache));
    }
}
