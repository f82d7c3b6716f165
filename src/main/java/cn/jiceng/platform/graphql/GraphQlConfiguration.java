package cn.jiceng.platform.graphql;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.transaction.PlatformTransactionManager;

/** Has the engine run a query, and each field of a mutation, in one transaction. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {
    @Bean
    GraphQlSourceBuilderCustomizer operationsInTransactions(
            PlatformTransactionManager transactions, ObjectProvider<DataFetcherExceptionResolver> resolvers) {
        var errors = DataFetcherExceptionResolver.createExceptionHandler(
                resolvers.orderedStream().toList());
        return builder -> builder.configureGraphQl(
                graphQl -> graphQl.queryExecutionStrategy(new QueryStrategy(transactions, errors))
                        .mutationExecutionStrategy(new MutationStrategy(transactions, errors)));
    }
}
