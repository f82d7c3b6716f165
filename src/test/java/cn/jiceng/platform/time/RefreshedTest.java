package cn.jiceng.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RefreshedTest {
    private static final Duration OLDEST = Duration.ofSeconds(20);

    private final AtomicInteger reads = new AtomicInteger();
    private final HandClock clock = new HandClock();
    private volatile boolean broken;
    private volatile CountDownLatch read = new CountDownLatch(1);
    private final Refreshed<Integer> value = new Refreshed<>(OLDEST, clock, this::read);

    /** A clock that a test sets. */
    private static final class HandClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(int seconds) {
            now = now.plusSeconds(seconds);
        }
    }

    private int read() {
        read.countDown();
        if (broken) {
            throw new IllegalStateException("broken");
        }
        return reads.incrementAndGet();
    }

    @Test
    void itIsReadOnceWhileItIsYoung() {
        assertThat(value.get()).isEqualTo(1);
        clock.pass(10);
        assertThat(value.get()).isEqualTo(1);
        assertThat(reads).hasValue(1);
    }

    @Test
    void whatHasSomeAgeIsGivenAndReadAnewBeside() throws InterruptedException {
        value.get();
        read = new CountDownLatch(1);
        clock.pass(11);
        assertThat(value.get()).isEqualTo(1);
        assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsTooOldIsNeverGiven() {
        value.get();
        clock.pass(20);
        assertThat(value.get()).isEqualTo(2);
    }

    @Test
    void whileItsSourceCannotBeReadTheLastOneStandsAndNobodyWaitsEachTime() {
        value.get();
        broken = true;
        clock.pass(20);
        assertThat(value.get()).isEqualTo(1);
        broken = false;
        clock.pass(5);
        assertThat(value.get()).isEqualTo(1);
        clock.pass(15);
        assertThat(value.get()).isEqualTo(2);
    }

    @Test
    void whereItWasNeverReadItFails() {
        broken = true;
        assertThatThrownBy(value::get).isInstanceOf(IllegalStateException.class);
    }
}
