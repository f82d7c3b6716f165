package cn.jiceng.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.SmartTransactionObject;

class QueryStrategyTest {
    private final Transactions transactions = new Transactions();

    /** Knows, as Hibernate's does, of a failed statement that nothing can be committed any more. */
    private static final class Transactions extends AbstractPlatformTransactionManager {
        private boolean spoilt;
        private boolean readOnly;
        private int committed;
        private int rolledBack;

        @Override
        protected Object doGetTransaction() {
            return new SmartTransactionObject() {
                @Override
                public boolean isRollbackOnly() {
                    return spoilt;
                }
            };
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            readOnly = definition.isReadOnly();
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            committed++;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            rolledBack++;
        }
    }

    private ExecutionResult ask() {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        query -> query.dataFetcher("fine", field -> "fine").dataFetcher("broken", field -> {
                            transactions.spoilt = true;
                            throw new IllegalStateException("the database is not there");
                        }))
                .build();
        var schema = new SchemaGenerator()
                .makeExecutableSchema(new SchemaParser().parse("type Query { fine: String broken: String }"), wiring);
        return GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(new QueryStrategy(transactions, new SimpleDataFetcherExceptionHandler()))
                .build()
                .execute("{ fine broken }");
    }

    @Test
    void aFailedReadSpoilsItsFieldAlone() {
        ExecutionResult answer = ask();
        assertThat(answer.<Map<String, Object>>getData())
                .containsEntry("fine", "fine")
                .containsEntry("broken", null);
        assertThat(answer.getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getPath()).containsExactly("broken"));
    }

    @Test
    void theTransactionIsReadOnlyAndEndsWithoutACommit() {
        ask();
        assertThat(transactions.readOnly).isTrue();
        assertThat(transactions.rolledBack).isOne();
        assertThat(transactions.committed).isZero();
    }
}
