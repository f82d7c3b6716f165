package cn.jiceng.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connects only with a permit of the budget, and returns the permit when the connection is closed. */
final class BudgetedDataSource extends DelegatingDataSource {
    private final ConnectionBudget budget;
    private final Runnable makeRoom;

    BudgetedDataSource(DataSource target, ConnectionBudget budget, Runnable makeRoom) {
        super(target);
        this.budget = budget;
        this.makeRoom = makeRoom;
    }

    @Override
    public Connection getConnection() throws SQLException {
        budget.acquire(makeRoom);
        try {
            return permitted(super.getConnection());
        } catch (SQLException | RuntimeException failed) {
            budget.release();
            throw failed;
        }
    }

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
