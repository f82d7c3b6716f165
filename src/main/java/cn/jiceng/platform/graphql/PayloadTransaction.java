package cn.jiceng.platform.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The transaction in which the payload of one mutation field is read. */
final class PayloadTransaction implements AutoCloseable {
    private static final DefaultTransactionDefinition READING = new DefaultTransactionDefinition();

    static {
        READING.setReadOnly(true);
    }

    private final PlatformTransactionManager transactions;
    private @Nullable TransactionStatus running;

    PayloadTransaction(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Ends the one of the field before, so that the next sees what was changed in between. */
    void beginAnew() {
        close();
        running = transactions.getTransaction(READING);
    }

    @Override
    public void close() {
        if (running != null) {
            TransactionStatus ended = running;
            running = null;
            transactions.rollback(ended);
        }
    }
}
