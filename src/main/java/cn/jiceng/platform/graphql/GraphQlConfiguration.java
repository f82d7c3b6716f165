package cn.jiceng.platform.graphql;

import graphql.GraphQLContext;
import org.dataloader.DataLoaderRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Has the engine run a query in one transaction. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {
    @Bean
    GraphQlSourceBuilderCustomizer queriesInOneTransaction(
            PlatformTransactionManager transactions, ObjectProvider<DataFetcherExceptionResolver> resolvers) {
        return builder -> builder.configureGraphQl(graphQl -> graphQl.queryExecutionStrategy(new QueryStrategy(
                transactions,
                DataFetcherExceptionResolver.createExceptionHandler(
                        resolvers.orderedStream().toList()))));
    }

    /** With a place for the data loaders that fields make as they need them. */
    @Bean
    ExecutionGraphQlService executionGraphQlService(GraphQlSource source) {
        var service = new DefaultExecutionGraphQlService(source);
        service.addDataLoaderRegistrar(new RegistryToFill());
        return service;
    }

    private static final class RegistryToFill implements DataLoaderRegistrar {
        @Override
        public boolean hasRegistrations() {
            return true; // or the service would not make a registry at all
        }

        @Override
        public void registerDataLoaders(DataLoaderRegistry registry, GraphQLContext context) {
            // the fields do it: see Loader
        }
    }
}
