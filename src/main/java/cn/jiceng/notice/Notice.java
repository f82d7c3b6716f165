package cn.jiceng.notice;

import cn.jiceng.platform.event.Addressee;
import cn.jiceng.platform.event.Concern;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jicengschema.types.NoticeKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.Generated;

/** What one reader, or all holders of a role around a place, are told; it never changes. */
@Entity
public class Notice extends Aggregate {
    /** Grows in the order in which notices become visible, which times and ids do not. */
    @Generated
    @Column(unique = true, insertable = false, updatable = false)
    private long number;

    @Collate("C")
    @Column(nullable = false, updatable = false)
    private String addressee;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private NoticeKind kind;

    @Column(nullable = false, updatable = false)
    private String objectType;

    @Column(nullable = false, updatable = false)
    private UUID objectId;

    @Column(nullable = false, updatable = false)
    private List<String> details;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(Concern concern, Addressee addressee) {
        this.addressee = addressee.key();
        this.kind = NoticeKind.valueOf(concern.kind());
        this.objectType = concern.type();
        this.objectId = concern.id();
        this.details = List.copyOf(concern.details());
    }

    public long getNumber() {
        return number;
    }

    public NoticeKind getKind() {
        return kind;
    }

    String objectType() {
        return objectType;
    }

    UUID objectId() {
        return objectId;
    }

    List<String> details() {
        return details;
    }
}
