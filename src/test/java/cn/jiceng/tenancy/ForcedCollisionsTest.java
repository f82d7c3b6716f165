package cn.jiceng.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import cn.jiceng.platform.database.TestDatabase;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.persistence.Act;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * 200 pairs of mutations that are made to collide in the database: half of them wait for each other's row, half change a
 * row that the other has read. No client hears of it, and each act is recorded once.
 */
@ServerTest
class ForcedCollisionsTest implements TransactionExecutionListener {
    private static final int PAIRS = 200;
    private static final int AT_ONCE = 2;
    private static final String CITY = "dongcheng";
    private static final String ADMIN = CITY + ".city-admin";
    private static final String PREFIX = "collide ";

    /** One of two acts: on its first try it meets the other before it commits. */
    private record Side(boolean deadlock, UUID other, CyclicBarrier meeting, AtomicInteger tries) {}

    private final Map<String, Side> sides = new ConcurrentHashMap<>();

    @Autowired
    private TestClient client;

    @Autowired
    private EntityManager entities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private BackgroundWork background;

    private final Administrator administrator = Administrator.of(TestDatabase.server());

    /** The jobs that each change wakes would take half of the time. */
    @BeforeEach
    void listen() {
        background.stop();
        administrator.jdbc().sql("alter system set deadlock_timeout = '10ms'").update();
        administrator.names("select pg_reload_conf()::text");
        ((AbstractPlatformTransactionManager) transactions).addListener(this);
    }

    @AfterEach
    void stop() {
        var manager = (AbstractPlatformTransactionManager) transactions;
        manager.setTransactionExecutionListeners(manager.getTransactionExecutionListeners().stream()
                .filter(listener -> listener != this)
                .toList());
        administrator.jdbc().sql("alter system reset deadlock_timeout").update();
        administrator.names("select pg_reload_conf()::text");
        background.start();
    }

    private @Nullable Side side() {
        String reason = Act.current().map(Act::reason).orElse(null);
        return reason == null ? null : sides.get(reason);
    }

    /** Half of those that do not deadlock see a snapshot, so that the database itself tells them of the other. */
    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        Side side = side();
        if (side != null && !side.deadlock() && side.other().getLeastSignificantBits() % 2 == 0) {
            entities.createNativeQuery("set transaction isolation level repeatable read")
                    .executeUpdate();
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Side side = side();
        if (side == null || side.tries().incrementAndGet() > 1) {
            return;
        }
        if (side.deadlock()) {
            entities.flush();
            meet(side);
            entities.createNativeQuery("select 1 from organization where id = :id for update")
                    .setParameter("id", side.other())
                    .getSingleResult();
        } else {
            meet(side);
        }
    }

    private static void meet(Side side) {
        try {
            side.meeting().await(10, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    private List<String> organizations(int count) {
        String community = client.as(
                        ADMIN, "{ divisions(first: 1, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }")
                .data()
                .at("/divisions/nodes/0/code")
                .asString("");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Map.of(
                    "code",
                    UUID.randomUUID().toString(),
                    "name",
                    "支部",
                    "type",
                    "SOCIAL_ORG",
                    "form",
                    "BRANCH",
                    "area",
                    community));
        }
        Answer made = client.as(
                ADMIN,
                "mutation($rows: [OrganizationCreateInput!]!) { organizationImport(input: {rows: $rows}) { rows { organization { id } } } }",
                Map.of("rows", rows));
        return made.data()
                .at("/organizationImport/rows")
                .valueStream()
                .map(row -> row.at("/organization/id").asString(""))
                .toList();
    }

    private Answer update(String reason, String id, boolean name) {
        return client.send(
                "mutation($id: ID!) { organizationUpdate(id: $id, input: {%s}) { userErrors { code } } }"
                        .formatted(name ? "name: \"改名\"" : "totalMembers: 5"),
                Map.of("id", id),
                Map.of("Authorization", "Bearer " + client.token(ADMIN), "X-Audit-Reason", reason));
    }

    @Test
    void nobodyHearsOfACollision() throws Exception {
        List<String> ids = organizations(2 * PAIRS);
        List<Future<Answer>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2 * AT_ONCE)) {
            for (int pair = 0; pair < PAIRS; pair++) {
                boolean deadlock = pair % 2 == 0;
                String first = ids.get(2 * pair);
                String second = deadlock ? ids.get(2 * pair + 1) : first;
                var meeting = new CyclicBarrier(2);
                String reason = PREFIX + UUID.randomUUID();
                sides.put(reason + " a", side(deadlock, second, meeting));
                sides.put(reason + " b", side(deadlock, first, meeting));
                answers.add(threads.submit(() -> update(reason + " a", first, true)));
                answers.add(threads.submit(() -> update(reason + " b", second, false)));
            }
        }
        for (Future<Answer> answer : answers) {
            assertThat(answer.get().body().toString())
                    .isEqualTo("{\"data\":{\"organizationUpdate\":{\"userErrors\":[]}}}");
        }
        int tries = sides.values().stream().mapToInt(side -> side.tries().get()).sum();
        assertThat(tries - sides.size()).as("one of each pair was tried again").isGreaterThanOrEqualTo(PAIRS);
        assertThat(recorded()).isEqualTo(2L * PAIRS);
    }

    private static Side side(boolean deadlock, String other, CyclicBarrier meeting) {
        return new Side(deadlock, NodeId.parse(other).uuid(), meeting, new AtomicInteger());
    }

    /** Revisions of the acts, each with one change of one organization. */
    private long recorded() {
        return CurrentTenant.call(
                CITY,
                () -> new org.springframework.transaction.support.TransactionTemplate(transactions)
                        .execute(status ->
                                ((Number) entities.createNativeQuery("""
                                select count(*) from revision r join revision_change c on c.revision = r.id
                                where r.reason like 'collide %'""").getSingleResult()).longValue()));
    }
}
