package cn.jiceng.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connects only with a permit of the budget, and returns the permit when the connection is closed. */
final class BudgetedDataSource extends DelegatingDataSource {
    private static final long MOST_NANOS = Duration.ofMillis(20).toNanos();

    private final ConnectionBudget budget;
    private final BooleanSupplier makeRoom;
    private final BooleanSupplier wanted;
    private volatile long connectNanos = MOST_NANOS;
    private volatile long connectedAt = System.nanoTime();

    BudgetedDataSource(DataSource target, ConnectionBudget budget, BooleanSupplier makeRoom, BooleanSupplier wanted) {
        super(target);
        this.budget = budget;
        this.makeRoom = makeRoom;
        this.wanted = wanted;
    }

    @Override
    public Connection getConnection() throws SQLException {
        budget.acquire(makeRoom, wanted);
        long began = System.nanoTime();
        try {
            Connection connection = permitted(super.getConnection());
            connectedAt = System.nanoTime();
            connectNanos = Math.min(connectedAt - began, MOST_NANOS);
            return connection;
        } catch (SQLException | RuntimeException failed) {
            budget.release();
            throw failed;
        }
    }

    /** How long connecting took the last time, at most 20 ms: whoever waits shall not pay for one that was slow. */
    long connectNanos() {
        return connectNanos;
    }

    /** When it last connected, by {@link System#nanoTime()}. */
    long connectedAt() {
        return connectedAt;
    }

    /** Left out: the pool would give up connecting when its first waiter does, and begin again for the next. */
    @Override
    public void setLoginTimeout(int seconds) {}

    private Connection permitted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Permitted(connection, budget));
    }

    private record Permitted(Connection connection, ConnectionBudget budget, AtomicBoolean closed)
            implements InvocationHandler {
        Permitted(Connection connection, ConnectionBudget budget) {
            this(connection, budget, new AtomicBoolean());
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            } finally {
                if (ends(method) && closed.compareAndSet(false, true)) {
                    budget.release();
                }
            }
        }

        private static boolean ends(Method method) {
            return method.getName().equals("close") || method.getName().equals("abort");
        }
    }
}
