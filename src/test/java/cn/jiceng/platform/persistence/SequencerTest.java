package cn.jiceng.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.mutation.Collisions;
import cn.jiceng.tenancy.CurrentTenant;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Revisions get their places in an order in which nobody who reads along misses one. */
@ServerTest
class SequencerTest {
    private static final String CITY = "dongcheng";

    @Autowired
    private TestClient client;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Sequencer sequencer;

    private <T> T inCity(Supplier<T> work) {
        return CurrentTenant.call(
                CITY,
                () -> Collisions.retrying(() -> Objects.requireNonNull(transaction.execute(status -> work.get()))));
    }

    private UUID changed() {
        String id = client.as(
                        CITY + ".city-admin",
                        "mutation { organizationCreate(input: {code: \"%s\", name: \"支部\", type: SOCIAL_ORG, form: BRANCH, area: \"%s\"}) { organization { id } } }"
                                .formatted(UUID.randomUUID(), community()))
                .data()
                .at("/organizationCreate/organization/id")
                .asString("");
        return NodeId.parse(id).uuid();
    }

    private String community() {
        return client.as(
                        CITY + ".city-admin",
                        "{ divisions(first: 1, filter: {level: {eq: COMMUNITY}}) { nodes { code } } }")
                .data()
                .at("/divisions/nodes/0/code")
                .asString("");
    }

    private boolean hasPlace(UUID object) {
        return inCity(() -> !entities.createNativeQuery(
                        "select from revision_change c join revision_order o on o.revision = c.revision where c.entity_id = :id")
                .setParameter("id", object)
                .getResultList()
                .isEmpty());
    }

    @Test
    void aChangeHasItsPlaceSoon() {
        UUID object = changed();
        await().until(() -> hasPlace(object));
    }

    @Test
    void noPlaceIsGivenWhileAnEarlierTransactionMayStillCommit() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Thread earlier = Thread.startVirtualThread(() -> inCity(() -> {
            entities.createNativeQuery("select cast(pg_current_xact_id() as text)")
                    .getSingleResult();
            begun.countDown();
            return waited(end);
        }));
        begun.await();
        UUID object = changed();
        inCity(sequencer::run);
        assertThat(hasPlace(object)).isFalse();
        end.countDown();
        earlier.join();
        await().until(() -> hasPlace(object));
    }

    private static boolean waited(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void placesAreWithoutGapsAndTimesNeverGoBack() {
        UUID last = changed();
        await().until(() -> hasPlace(last));
        List<Object[]> wrong =
                inCity(() -> entities.createNativeQuery("""
                        select seq, moment from (
                            select seq, moment, lag(seq, 1, cast(0 as bigint)) over (order by seq) before,
                                lag(moment, 1, moment) over (order by seq) earlier
                            from revision_order) o
                        where seq <> before + 1 or moment < earlier""", Object[].class).getResultList());
        assertThat(wrong).isEmpty();
    }
}
