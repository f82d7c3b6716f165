package cn.jiceng.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
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

    @CreationTimestamp
    @Column(nullable = false, updatable = false)
    private @Nullable Instant createdAt;

    @UpdateTimestamp
    @Column(nullable = false)
    private @Nullable Instant updatedAt;

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
