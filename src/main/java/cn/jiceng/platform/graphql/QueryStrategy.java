package cn.jiceng.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a query inside one read-only transaction, so that all its fields see one state and share one connection, which is
 * taken with the first read. Everything below runs and ends on the calling thread. Plain fields take a short way.
 */
final class QueryStrategy extends AsyncExecutionStrategy {
    private final TransactionTemplate transaction;
    private final PlainFields plainFields = new PlainFields();

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

    @Override
    protected Object resolveFieldWithInfo(ExecutionContext context, ExecutionStrategyParameters parameters) {
        PlainField field = parameters.getPath().getLevel() == 1
                ? null // the engine counts the fields of the root
                : plainFields.of(context, type(parameters), parameters.getField());
        Object answer = field == null ? PlainField.LEFT : field.answer(context, parameters.getSource());
        return answer == PlainField.LEFT
                ? super.resolveFieldWithInfo(context, parameters)
                : new FieldValueInfo(answer == null ? CompleteValueType.NULL : CompleteValueType.SCALAR, answer);
    }

    @Override
    protected Object executeObject(ExecutionContext context, ExecutionStrategyParameters parameters) {
        PlainSelection plain = plainFields.of(context, type(parameters), parameters.getFields());
        Object answer = plain == null ? null : plain.of(parameters.getSource());
        return answer == null ? super.executeObject(context, parameters) : answer;
    }

    @Override
    protected FieldValueInfo completeValueForList(
            ExecutionContext context, ExecutionStrategyParameters parameters, Iterable<Object> values) {
        PlainSelection plain = ofElements(context, parameters);
        Object answer = plain == null ? null : plain.ofAll(values);
        return answer == null
                ? super.completeValueForList(context, parameters, values)
                : new FieldValueInfo(CompleteValueType.LIST, answer);
    }

    private @Nullable PlainSelection ofElements(ExecutionContext context, ExecutionStrategyParameters parameters) {
        return parameters.getExecutionStepInfo().getUnwrappedNonNullType() instanceof GraphQLList list
                        && GraphQLTypeUtil.unwrapNonNull(list.getWrappedType()) instanceof GraphQLObjectType type
                ? plainFields.of(context, type, fields(context, parameters, type))
                : null;
    }

    private MergedSelectionSet fields(
            ExecutionContext context, ExecutionStrategyParameters parameters, GraphQLObjectType type) {
        var asked = FieldCollectorParameters.newParameters()
                .schema(context.getGraphQLSchema())
                .objectType(type)
                .fragments(context.getFragmentsByName())
                .variables(context.getCoercedVariables().toMap())
                .graphQLContext(context.getGraphQLContext())
                .build();
        return fieldCollector.collectFields(asked, parameters.getField(), context.hasIncrementalSupport());
    }

    private static GraphQLObjectType type(ExecutionStrategyParameters parameters) {
        return parameters.getExecutionStepInfo().getUnwrappedNonNullTypeAs();
    }
}
