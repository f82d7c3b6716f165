package cn.jiceng.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.ServerTest;
import cn.jiceng.tenancy.CurrentTenant;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Notices are forgotten when their time is over, and what was read of them with them; an index finds those of a reader. */
@ServerTest
class NoticeExpiryTest {
    private static final Instant NOW = Instant.parse("2001-01-01T00:00:00Z");
    private static final String ID = "00000000-0000-7000-8000-00000000000";

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transaction;

    private void undone(Runnable work) {
        CurrentTenant.call(
                "dongcheng",
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    work.run();
                    return true;
                }));
    }

    private void write(int number, int daysAgo) {
        entities.createNativeQuery("""
                        insert into notice (id, version, created_at, updated_at, number, addressee, kind, object_type, object_id, details)
                        overriding system value
                        values (cast(:id as uuid), 0, :at, :at, :number, 'subject/expiry', 'GRID_ASSIGNED', 'Grid', cast(:id as uuid), '{}')""")
                .setParameter("id", ID + number)
                .setParameter("number", number - 100) // before all that others write
                .setParameter("at", NOW.minus(Duration.ofDays(daysAgo)))
                .executeUpdate();
        entities.createNativeQuery("insert into notice_read (reader, notice_id) values ('expiry', cast(:id as uuid))")
                .setParameter("id", ID + number)
                .executeUpdate();
    }

    private List<String> left(String column, String table) {
        return entities.createNativeQuery(
                        "select cast(%1$s as text) from %2$s where cast(%1$s as text) like '%3$s%%' order by 1"
                                .formatted(column, table, ID),
                        String.class)
                .getResultList();
    }

    @Test
    void whatIsOlderGoes() {
        undone(() -> {
            write(1, 200);
            write(2, 181);
            write(3, 179);
            var settings = new NoticeSettings(Duration.ofDays(180));
            var job = new NoticeExpiry(entities, settings, Clock.fixed(NOW, ZoneOffset.UTC));
            assertThat(job.run()).contains(NOW.plus(Duration.ofDays(2)));
            assertThat(left("id", "notice")).containsExactly(ID + 3);
            assertThat(left("notice_id", "notice_read")).containsExactly(ID + 3);
        });
    }

    @Test
    void theNoticesOfAReaderAreFoundByAnIndex() {
        undone(() -> {
            entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            List<String> plan = entities.createNativeQuery("""
                            explain select id from notice where addressee = any('{subject/a,person/b}')
                            or (addressee >= 'role/STREET_ADMIN/211102002' and addressee < 'role/STREET_ADMIN/211102003')""", String.class).getResultList();
            assertThat(String.join("\n", plan)).contains("notice_addressee");
        });
    }
}
