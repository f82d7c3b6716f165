package cn.jiceng.platform.graphql;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring for GraphQL as this server runs it: on the thread of the request, queries in one transaction. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {
    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer(
            ObjectProvider<HandlerMethodArgumentResolver> argumentResolvers) {
        var configurer = new AnnotatedControllerConfigurer();
        argumentResolvers.orderedStream().forEach(configurer::addCustomArgumentResolver);
        // the request already has a virtual thread of its own, and its transaction is bound to it
        configurer.setBlockingMethodPredicate(method -> false);
        return configurer;
    }

    @Bean
    GraphQlSourceBuilderCustomizer queriesInOneTransaction(
            PlatformTransactionManager transactions, ObjectProvider<DataFetcherExceptionResolver> resolvers) {
        return builder -> builder.configureGraphQl(graphQl -> graphQl.queryExecutionStrategy(new QueryStrategy(
                transactions,
                DataFetcherExceptionResolver.createExceptionHandler(
                        resolvers.orderedStream().toList()))));
    }
}
