package cn.jiceng.platform.persistence;

import cn.jiceng.platform.event.Concerning;
import cn.jiceng.platform.event.DomainEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What every aggregate has: an id that grows with time, a version against lost updates, and when it was written. */
@MappedSuperclass
public abstract class Aggregate {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false)
    private @Nullable Instant createdAt;

    @Column(nullable = false)
    private @Nullable Instant updatedAt;

    private transient @Nullable List<Supplier<DomainEvent>> events;

    @PrePersist
    void recorded() {
        createdAt = Act.require().at();
        updatedAt = createdAt;
    }

    @PreUpdate
    void changed() {
        updatedAt = Act.require().at();
    }

    @PreRemove
    void leaves() {
        Departed.add(this);
    }

    /** Tells those who react to it what the running verb has made happen; it is stored with the change itself. */
    protected final void announce(DomainEvent event) {
        announce(() -> event);
    }

    /** The same, of one that may not be stored yet: it has its id when the event is made. */
    protected final void announce(Supplier<DomainEvent> event) {
        if (events == null) {
            events = new ArrayList<>();
        }
        events.add(event);
    }

    List<DomainEvent> takeEvents() {
        List<Supplier<DomainEvent>> taken = events == null ? List.of() : events;
        events = null;
        return taken.stream().map(Supplier::get).flatMap(Aggregate::withConcern).toList();
    }

    private static Stream<DomainEvent> withConcern(DomainEvent event) {
        return event instanceof Concerning concerning ? Stream.of(event, concerning.concern()) : Stream.of(event);
    }

    /** The id, which exists as soon as the aggregate is stored. */
    public UUID getId() {
        return stored(id);
    }

    public int getVersion() {
        return version;
    }

    public Instant getCreatedAt() {
        return stored(createdAt);
    }

    public Instant getUpdatedAt() {
        return stored(updatedAt);
    }

    private static <T> T stored(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The aggregate is not stored yet.");
        }
        return value;
    }
}
