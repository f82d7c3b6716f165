package cn.jiceng.platform.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollisionsTest {
    private final AtomicInteger calls = new AtomicInteger();

    private Supplier<String> failing(int times, RuntimeException failure) {
        return () -> {
            if (calls.incrementAndGet() <= times) {
                throw failure;
            }
            return "done";
        };
    }

    private static RuntimeException wrapped(String state) {
        return new IllegalStateException(new RuntimeException(new SQLException("collided", state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void aCollisionIsTriedAgainThreeTimes(String state) {
        assertThat(Collisions.retrying(failing(3, wrapped(state)))).isEqualTo("done");
        assertThat(calls).hasValue(4);
    }

    @Test
    void aRowThatChangedMeanwhileIsACollision() {
        assertThat(Collisions.retrying(failing(1, new RuntimeException(new StaleStateException("changed")))))
                .isEqualTo("done");
    }

    @Test
    void thenItIsGivenUp() {
        RuntimeException failure = wrapped("40001");
        assertThatThrownBy(() -> Collisions.retrying(failing(4, failure))).isSameAs(failure);
        assertThat(calls).hasValue(4);
    }

    @Test
    void nothingElseIsTriedAgain() {
        RuntimeException failure = wrapped("23505");
        assertThatThrownBy(() -> Collisions.retrying(failing(1, failure))).isSameAs(failure);
        assertThat(calls).hasValue(1);
    }
}
