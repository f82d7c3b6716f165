package cn.jiceng.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.TestClient;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.tenancy.CurrentTenant;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A file that nothing was bound to goes after a day, bytes and all. */
@ServerTest
class AttachmentExpiryTest {
    private static final String CITY = "dongcheng";

    @Autowired
    private TestClient client;

    @Autowired
    private AttachmentRows rows;

    @Autowired
    private AttachmentStore store;

    @Autowired
    private AttachmentSettings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionOperations transaction;

    private <T> T inCity(Supplier<T> work) {
        return CurrentTenant.call(
                CITY,
                () -> Act.ofSystem("test", clock.instant())
                        .<T, RuntimeException>call(() -> transaction.execute(status -> work.get())));
    }

    private Optional<Instant> runIn(Duration time) {
        var job = new AttachmentExpiry(rows, store, settings, Clock.offset(clock, time));
        return inCity(job::run);
    }

    private boolean hasBytes(String name) {
        try {
            CurrentTenant.<Object, IOException>call(CITY, () -> {
                store.open(name).close();
                return name;
            });
            return true;
        } catch (FileNotFoundException gone) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void whatWasBoundToNothingGoesAfterADay() {
        UUID id = NodeId.parse(new AttachmentClient(client, CITY + ".city-admin").uploaded())
                .uuid();
        String name =
                inCity(() -> String.valueOf(rows.findById(id).orElseThrow().storedAs()));
        assertThat(runIn(Duration.ofHours(23))).isPresent();
        assertThat(hasBytes(name)).isTrue();
        Optional<Instant> due = Optional.of(Instant.EPOCH);
        while (due.isPresent() && due.get().equals(Instant.EPOCH)) {
            due = runIn(Duration.ofHours(25));
        }
        assertThat(due).isEmpty();
        assertThat(hasBytes(name)).isFalse();
        assertThat(inCity(() -> rows.findById(id))).isEmpty();
    }
}
