package cn.jiceng;

import static org.awaitility.Awaitility.await;

import cn.jiceng.platform.database.TestDatabase;
import cn.jiceng.platform.persistence.Act;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * Holds one act just before it commits, when all that it writes is written and none of it visible, so that another meets
 * it there.
 */
public final class HeldAct implements TransactionExecutionListener, AutoCloseable {
    private static final String WAITING = """
            select exists (select from pg_locks l join pg_stat_activity a on a.pid = l.pid
                where not l.granted and l.locktype in ('transactionid', 'tuple') and a.usename = ?)""";

    private final String reason = "held " + UUID.randomUUID();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final JdbcClient database;
    private final AbstractPlatformTransactionManager transactions;
    private final EntityManager entities;
    private final Predicate<Act> held;

    /** Holds the act that {@link #begin} begins. */
    public HeldAct(PlatformTransactionManager transactions, EntityManager entities) {
        this(transactions, entities, Optional.empty());
    }

    /** Holds what the server does by itself, when it is about to commit what is looked for in its own transaction. */
    public HeldAct(PlatformTransactionManager transactions, EntityManager entities, Predicate<Act> held) {
        this(transactions, entities, Optional.of(held));
    }

    private HeldAct(PlatformTransactionManager transactions, EntityManager entities, Optional<Predicate<Act>> held) {
        this.held = held.orElse(act -> reason.equals(act.reason()));
        var server = TestDatabase.server();
        this.database = JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()));
        this.transactions = (AbstractPlatformTransactionManager) transactions;
        this.entities = entities;
        listeners(Stream.concat(listeners(), Stream.of(this)));
    }

    private Stream<TransactionExecutionListener> listeners() {
        return transactions.getTransactionExecutionListeners().stream();
    }

    private void listeners(Stream<TransactionExecutionListener> now) {
        transactions.setTransactionExecutionListeners(now.collect(Collectors.toCollection(ArrayList::new)));
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (goesOn.getCount() > 0 && Act.current().filter(held).isPresent()) {
            entities.flush();
            arrived.countDown();
            hold(goesOn);
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits until something is held. */
    public void isHeld() {
        hold(arrived);
    }

    /** Begins the act, which the client sends with these headers, and comes back when it is held. */
    public <T> Future<T> begin(TestClient client, String as, Sending<T> act) {
        Future<T> answer = threads.submit(
                () -> act.with(Map.of("Authorization", "Bearer " + client.token(as), "X-Audit-Reason", reason)));
        isHeld();
        return answer;
    }

    /** What a client sends with some headers. */
    @FunctionalInterface
    public interface Sending<T> {
        T with(Map<String, String> headers);
    }

    /** Begins another act, and lets the held one go on when that waits for it or is done without waiting. */
    public <T> T meet(String city, Callable<T> other) throws Exception {
        Future<T> answer = threads.submit(other);
        await().until(() -> answer.isDone() || isWaitedFor(city));
        goOn();
        return answer.get();
    }

    /** Whether anybody in a city waits for somebody else's rows. */
    public boolean isWaitedFor(String city) {
        return database.sql(WAITING)
                .param("jiceng_%s_server".formatted(city))
                .query(Boolean.class)
                .single();
    }

    public void goOn() {
        goesOn.countDown();
    }

    @Override
    public void close() {
        goOn();
        listeners(listeners().filter(listener -> listener != this));
        threads.shutdown();
    }
}
