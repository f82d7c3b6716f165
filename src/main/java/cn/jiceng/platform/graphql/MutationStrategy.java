package cn.jiceng.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Runs the fields of a mutation one after the other. Each commits by itself; what its payload shows is then read in one
 * read-only transaction, which takes its connection only when the change has given back its own.
 */
final class MutationStrategy extends AsyncSerialExecutionStrategy {
    private final PlatformTransactionManager transactions;

    MutationStrategy(PlatformTransactionManager transactions, DataFetcherExceptionHandler errors) {
        super(errors);
        this.transactions = transactions;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        try (var payload = new PayloadTransaction(transactions)) {
            context.getGraphQLContext().put(PayloadTransaction.class, payload);
            return QueryStrategy.finished(super.execute(context, parameters));
        }
    }

    @Override
    protected @Nullable Object resolveFieldWithInfo(ExecutionContext context, ExecutionStrategyParameters parameters) {
        if (parameters.getPath().getLevel() == 1) {
            context.getGraphQLContext()
                    .<PayloadTransaction>get(PayloadTransaction.class)
                    .beginAnew();
        }
        return super.resolveFieldWithInfo(context, parameters);
    }
}
