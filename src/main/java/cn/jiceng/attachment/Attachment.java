package cn.jiceng.attachment;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A file that is evidence for an object (证明材料). */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class Attachment extends Aggregate implements Governed {
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AttachmentState state = AttachmentState.PREPARED;

    @Column(nullable = false, updatable = false)
    private String preparedBy;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private AttachmentType type;

    @Column(updatable = false)
    private @Nullable String name;

    private int size;
    private @Nullable String sha256;
    private @Nullable String storedAs;
    private @Nullable UUID ownerId;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    /**
     * A file that is to come.
     *
     * @param area of whoever prepares it, until it belongs to an object
     * @param description what was said of it: what comes has to be just that
     * @param ownerId the object that it is meant for, where that is there already
     */
    Attachment(String preparedBy, String area, FileDescription description, @Nullable UUID ownerId) {
        this.preparedBy = preparedBy;
        this.area = area;
        this.type = description.type();
        this.size = description.size();
        this.sha256 = description.sha256();
        this.name = description.name();
        this.ownerId = ownerId;
    }

    /** Its bytes have come, and are kept without what is personal in them. */
    void store(StoredFile file) {
        if (state != AttachmentState.PREPARED) {
            throw UploadRefusal.uploadedAlready();
        }
        state = AttachmentState.UPLOADED;
        size = file.size();
        sha256 = file.sha256();
        storedAs = file.name();
    }

    /** Makes it the evidence of an object. */
    <O extends Aggregate & Governed> void bindTo(O owner, String subject) {
        if (!isPreparedBy(subject)) {
            throw refused(CommonRefusal.NOT_ALLOWED, "attachment.anothers");
        }
        switch (state) {
            case PREPARED -> throw refused(CommonRefusal.VALIDATION_FAILED, "attachment.notUploaded");
            case BOUND, ERASED -> throw refused(CommonRefusal.CONFLICT, "attachment.taken");
            case UPLOADED -> {
                if (ownerId != null && !ownerId.equals(owner.getId())) {
                    throw refused(CommonRefusal.CONFLICT, "attachment.meantForAnother");
                }
                state = AttachmentState.BOUND;
                ownerId = owner.getId();
                area = owner.getArea();
            }
        }
    }

    private static Refusal refused(CommonRefusal code, String message) {
        return Refusal.of(code, message).at("input", "attachmentIds");
    }

    /** From now on nobody sees it; its bytes go within moments. */
    void erase() {
        state = AttachmentState.ERASED;
    }

    boolean isPreparedBy(String subject) {
        return preparedBy.equals(subject);
    }

    boolean isPrepared() {
        return state == AttachmentState.PREPARED;
    }

    boolean isBound() {
        return state == AttachmentState.BOUND;
    }

    AttachmentState state() {
        return state;
    }

    String preparedBy() {
        return preparedBy;
    }

    AttachmentType type() {
        return type;
    }

    /** The name of its bytes in the store, null before they have come. */
    @Nullable
    String storedAs() {
        return storedAs;
    }

    @Nullable
    UUID ownerId() {
        return ownerId;
    }

    public @Nullable String getName() {
        return name;
    }

    /** In bytes; as was said before it has come. */
    public int getSize() {
        return size;
    }

    /** Of the bytes as they are kept; as was said before they have come, null if nothing was. */
    public @Nullable String getSha256() {
        return sha256;
    }

    @Override
    public String getArea() {
        return area;
    }
}
