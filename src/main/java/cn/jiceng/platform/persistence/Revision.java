package cn.jiceng.platform.persistence;

import cn.jiceng.platform.event.DomainEvent;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that changed something: who, when, through what and why, and which objects. Neither ids nor times are
 * in the order of commit; whoever reads revisions in order goes by their place in {@code revision_order}.
 */
@Entity
@RevisionEntity(RevisionWriter.class)
public class Revision {
    @Id
    @RevisionNumber
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision")
    @SequenceGenerator(name = "revision", sequenceName = "revision_id", allocationSize = 1)
    private long id;

    @RevisionTimestamp
    private Instant recordedAt = Instant.EPOCH;

    private String actor = "";
    private @Nullable String client;
    private String operation = "";
    private @Nullable String requestId;
    private @Nullable String reason;

    @ElementCollection
    @CollectionTable(name = "revision_change", joinColumns = @JoinColumn(name = "revision"))
    private final List<RevisionChange> changes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "event", joinColumns = @JoinColumn(name = "revision"))
    @OrderColumn(name = "number")
    private final List<RevisionEvent> events = new ArrayList<>();

    void by(Act act) {
        recordedAt = act.at();
        actor = act.actor();
        client = act.client();
        operation = act.operation();
        requestId = act.requestId();
        reason = act.reason();
    }

    void tell(DomainEvent event, @Nullable String area) {
        events.add(RevisionEvent.of(event, area));
    }

    void add(RevisionChange change) {
        changes.add(change);
    }

    public long getId() {
        return id;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    /** Who acted: the subject of a token, or SYSTEM. */
    public String getActor() {
        return actor;
    }

    public @Nullable String getClient() {
        return client;
    }

    /** The mutation or job. */
    public String getOperation() {
        return operation;
    }

    public @Nullable String getRequestId() {
        return requestId;
    }

    public @Nullable String getReason() {
        return reason;
    }
}
