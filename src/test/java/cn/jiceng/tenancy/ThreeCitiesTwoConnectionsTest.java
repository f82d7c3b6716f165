package cn.jiceng.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.jiceng.TestClient;
import cn.jiceng.tenancy.MixedCall.End;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TwoConnections.class)
@Import({TestClient.class, SlowField.class})
class ThreeCitiesTwoConnectionsTest {
    private static final int CLIENTS = 32;
    private static final List<String> CITIES = List.of("load-a", "load-b", "load-c");

    @Autowired
    private TestClient client;

    @Autowired
    private TenantPools pools;

    @Autowired
    private TenantDatabases databases;

    @Autowired
    private ControlDatabase control;

    @Autowired
    private PoolSettings settings;

    @Test
    void halfOfTheCallsOfEachKindHaveATokenAndTheOthersNameTheirCity() {
        Map<String, String> tokens = MixedCall.tokens(client);
        for (int kind = 0; kind < 12; kind++) {
            IntStream calls = IntStream.iterate(kind, call -> call + 200).limit(100);
            assertThat(calls.filter(call -> MixedCall.of(call, tokens).signedIn()))
                    .hasSize(50);
        }
    }

    @Test
    void fiveThousandMixedCallsAreAnsweredByTheRightCity() throws InterruptedException {
        run(5_000);
    }

    @Test
    @Tag("bench")
    void aHundredThousandMixedCallsAreAnsweredByTheRightCity() throws InterruptedException {
        run(100_000);
    }

    private void run(int calls) throws InterruptedException {
        try (var activity = new ServerActivity(TwoConnections.DATABASE)) {
            long sessions = activity.sessions();
            Thread watch = activity.watch(settings.connections());
            long began = System.nanoTime();
            Map<End, AtomicInteger> ends = callAll(calls);
            double seconds = (System.nanoTime() - began) / 1e9;
            int most = activity.most(watch);
            System.out.printf(
                    "%,d mixed calls of three cities over two connections: %s, %,.0f calls/s, %,d times connected%n",
                    calls, ends, calls / seconds, activity.sessions() - sessions);
            assertThat(ends.get(End.WRONG)).hasValue(0);
            assertThat(most).isPositive().isLessThanOrEqualTo(settings.connections());
            assertNothingIsLost(activity);
        }
    }

    private Map<End, AtomicInteger> callAll(int calls) {
        Map<End, AtomicInteger> ends = new EnumMap<>(End.class);
        for (End end : End.values()) {
            ends.put(end, new AtomicInteger());
        }
        var next = new AtomicInteger();
        Map<String, String> tokens = MixedCall.tokens(client);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CLIENTS)
                    .forEach(number -> clients.execute(() -> {
                        for (int call = next.getAndIncrement(); call < calls; call = next.getAndIncrement()) {
                            End end = MixedCall.of(call, tokens).run(client, settings.patience());
                            Objects.requireNonNull(ends.get(end)).incrementAndGet();
                        }
                    }));
        }
        return ends;
    }

    /** The last cancelled calls may still run, and connections are closed in the background. */
    private void assertNothingIsLost(ServerActivity activity) {
        await().untilAsserted(() -> {
            assertThat(activity.inTransaction()).isEmpty();
            int open = CITIES.stream().mapToInt(pools::connections).sum();
            assertThat(open + pools.free()).isEqualTo(settings.connections());
            assertThat(activity.users()).hasSize(open);
        });
    }

    @Test
    void anOperationOfManyLevelsNeedsOneConnection() throws SQLException {
        Connection held = pools.getConnection("load-b");
        try {
            var answer = client.anonymously("load-a", """
                    {
                        division(code: "2171") { path { name } children { totalCount nodes { parent { children { nodes {
                            path { counts { districts } } } } } } } }
                        divisions { totalCount groups(by: [LEVEL]) { count } nodes { id } }
                    }""");
            assertThat(answer.errorMessage()).isEmpty();
        } finally {
            pools.releaseConnection("load-b", held);
        }
    }

    @Test
    void thePoolThatHasBeenIdleTheLongestGivesWay() throws SQLException {
        try (var own = new TenantPools(databases, control, settings(2, Duration.ofMinutes(1)))) {
            use(own, "load-a");
            use(own, "load-b");
            use(own, "load-c");
            await().untilAsserted(() ->
                    assertThat(CITIES.stream().map(own::connections)).containsExactly(0, 1, 1));
            use(own, "load-a");
            await().untilAsserted(() ->
                    assertThat(CITIES.stream().map(own::connections)).containsExactly(1, 0, 1));
        }
    }

    @Test
    void aConnectionInUseNeverGivesWay() throws SQLException {
        try (var own = new TenantPools(databases, control, settings(2, Duration.ofMinutes(1)))) {
            Connection first = own.getConnection("load-a");
            Connection second = own.getConnection("load-b");
            assertThatExceptionOfType(SQLTransientConnectionException.class)
                    .isThrownBy(() -> own.getConnection("load-c"));
            assertThat(first.isValid(1)).isTrue();
            assertThat(second.isValid(1)).isTrue();
            own.releaseConnection("load-a", first);
            use(own, "load-c");
            own.releaseConnection("load-b", second);
        }
    }

    @Test
    void anIdleCityCostsNoConnection() throws SQLException {
        String period = "com.zaxxer.hikari.housekeeping.periodMs";
        System.setProperty(period, "50");
        try (var own = new TenantPools(databases, control, settings(2, Duration.ofMillis(100)));
                var activity = new ServerActivity(TwoConnections.DATABASE)) {
            CITIES.forEach(city -> await().until(() -> giveUp(city)));
            use(own, "load-a");
            await().untilAsserted(() -> assertThat(activity.users()).isEmpty());
            assertThat(own.free()).isEqualTo(2);
        } finally {
            System.clearProperty(period);
        }
    }

    /** Empties the pool of the shared server, which is idle between two tests. */
    private boolean giveUp(String city) {
        pools.giveWay(city);
        return pools.connections(city) == 0;
    }

    private static PoolSettings settings(int connections, Duration idle) {
        return new PoolSettings(connections, 2, Duration.ofMillis(300), idle);
    }

    private static void use(TenantPools pools, String city) throws SQLException {
        Connection connection = pools.getConnection(city);
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
            connection.rollback();
        } finally {
            pools.releaseConnection(city, connection);
        }
    }
}
