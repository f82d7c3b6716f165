package cn.jiceng.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import java.util.concurrent.CompletableFuture;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a query inside one read-only transaction, so that all its fields see one state and share one connection, which is
 * taken with the first read. Everything below runs and ends on the calling thread.
 */
final class QueryStrategy extends AsyncExecutionStrategy {
    private final TransactionTemplate transaction;

    QueryStrategy(PlatformTransactionManager transactions, DataFetcherExceptionHandler errors) {
        super(errors);
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        return transaction.execute(status -> {
            // nothing was written; and a commit would put one field's failure in place of the whole answer
            status.setRollbackOnly();
            return finished(super.execute(context, parameters));
        });
    }

    static <T> CompletableFuture<T> finished(CompletableFuture<T> answer) {
        if (!answer.isDone()) {
            throw new IllegalStateException("a field of the query left the thread of its transaction");
        }
        return answer;
    }
}
