package cn.jiceng.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Failures;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class ConnectionBudgetTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(30);

    private static void acquire(ConnectionBudget budget) throws SQLException {
        budget.acquire(() -> false, () -> true);
    }

    @Test
    void whoWaitsTooLongIsToldThatTheServerIsOverloaded() throws SQLException {
        var budget = new ConnectionBudget(1, SHORT);
        acquire(budget);
        assertThatExceptionOfType(SQLTransientConnectionException.class)
                .isThrownBy(() -> acquire(budget))
                .satisfies(late -> assertThat(Failures.problem(late).code()).isEqualTo(ErrorCode.OVERLOADED));
        budget.release();
        acquire(budget);
        assertThat(budget.free()).isZero();
        assertThat(budget.contended()).isFalse();
    }

    @Test
    void whoWaitsIsServedInTurn() throws Exception {
        var budget = new ConnectionBudget(1, LONG);
        acquire(budget);
        var served = new ConcurrentLinkedQueue<Integer>();
        List<CompletableFuture<Void>> waiters = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            waiters.add(waiter(budget, number, served));
            while (budget.waiting() <= number) {
                Thread.onSpinWait();
            }
        }
        assertThat(budget.contended()).isTrue();
        budget.release();
        waiters.forEach(CompletableFuture::join);
        assertThat(served).containsExactly(0, 1, 2, 3, 4);
        assertThat(budget.free()).isEqualTo(1);
    }

    private static CompletableFuture<Void> waiter(
            ConnectionBudget budget, int number, ConcurrentLinkedQueue<Integer> served) {
        var done = new CompletableFuture<Void>();
        Thread.startVirtualThread(() -> {
            try {
                acquire(budget);
                served.add(number);
                budget.release();
                done.complete(null);
            } catch (SQLException late) {
                done.completeExceptionally(late);
            }
        });
        return done;
    }

    @Test
    void roomIsAskedForUntilThereIsSome() throws SQLException {
        var budget = new ConnectionBudget(1, LONG);
        acquire(budget);
        var asked = new AtomicInteger();
        budget.acquire(
                () -> {
                    if (asked.incrementAndGet() == 3) {
                        budget.release();
                    }
                    return false;
                },
                () -> true);
        assertThat(asked).hasValue(3);
        assertThat(budget.free()).isZero();
    }

    @Test
    void whileOnePoolGivesWayNoOtherIsAskedTo() throws SQLException {
        var budget = new ConnectionBudget(1, LONG);
        acquire(budget);
        var asked = new AtomicInteger();
        budget.acquire(
                () -> {
                    asked.incrementAndGet();
                    CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS).execute(budget::release);
                    return true;
                },
                () -> true);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aConnectionThatNobodyWaitsForAnyMoreIsNotOpened() throws SQLException {
        var budget = new ConnectionBudget(1, LONG);
        acquire(budget);
        var wanted = new AtomicBoolean(true);
        assertThatExceptionOfType(SQLTransientConnectionException.class)
                .isThrownBy(() -> budget.acquire(() -> wanted.getAndSet(false), wanted::get));
        assertThat(budget.contended()).isFalse();
    }

    @Test
    void anInterruptedWaiterGivesUpItsPlace() throws Exception {
        var budget = new ConnectionBudget(1, LONG);
        acquire(budget);
        var ended = new CountDownLatch(1);
        Thread waiter = Thread.startVirtualThread(() -> {
            assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(() -> acquire(budget));
            ended.countDown();
        });
        while (!budget.contended()) {
            Thread.onSpinWait();
        }
        waiter.interrupt();
        ended.await();
        budget.release();
        acquire(budget);
        assertThat(budget.contended()).isFalse();
    }

    @Test
    void aPermitComesBackWhenConnectingFails() throws SQLException {
        var budget = new ConnectionBudget(1, SHORT);
        DataSource target = mock();
        when(target.getConnection()).thenThrow(new SQLException("down", "08001"), new IllegalStateException("odd"));
        var source = new BudgetedDataSource(target, budget, () -> false, () -> true);
        assertThatExceptionOfType(SQLException.class).isThrownBy(source::getConnection);
        assertThat(budget.free()).isEqualTo(1);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(source::getConnection);
        assertThat(budget.free()).isEqualTo(1);
    }

    @Test
    void aConnectionThatIsClosedTwiceGivesItsPermitBackOnce() throws SQLException {
        var budget = new ConnectionBudget(2, SHORT);
        DataSource target = mock();
        when(target.getConnection()).thenAnswer(call -> mock(Connection.class));
        var source = new BudgetedDataSource(target, budget, () -> false, () -> true);
        Connection first = source.getConnection();
        Connection second = source.getConnection();
        assertThat(budget.free()).isZero();
        first.close();
        first.close();
        first.abort(Runnable::run);
        assertThat(budget.free()).isEqualTo(1);
        second.abort(Runnable::run);
        assertThat(budget.free()).isEqualTo(2);
    }

    @Test
    void aPermitComesBackAlsoWhenClosingFails() throws SQLException {
        var budget = new ConnectionBudget(1, SHORT);
        DataSource target = mock();
        Connection broken = mock();
        when(target.getConnection()).thenReturn(broken);
        doThrow(new SQLException("gone", "08006")).when(broken).close();
        Connection connection = new BudgetedDataSource(target, budget, () -> false, () -> true).getConnection();
        assertThatExceptionOfType(SQLException.class).isThrownBy(connection::close);
        assertThat(budget.free()).isEqualTo(1);
    }
}
