package cn.jiceng.platform.loader;

import cn.jiceng.platform.persistence.Revision;
import java.time.Instant;
import java.util.List;
import org.hibernate.envers.RevisionType;
import org.jspecify.annotations.Nullable;

/**
 * What one revision changed of an object.
 *
 * @param version the version that the object had afterwards
 * @param fields what had another value before, as the schema names it
 */
public record Change(Revision revision, RevisionType type, int version, List<FieldChange> fields) {
    /** What happened to the object. */
    public enum Kind {
        CREATED,
        CHANGED,
        DELETED
    }

    public Instant at() {
        return revision.getRecordedAt();
    }

    public String actor() {
        return revision.getActor();
    }

    public @Nullable String client() {
        return revision.getClient();
    }

    public String operation() {
        return revision.getOperation();
    }

    public @Nullable String requestId() {
        return revision.getRequestId();
    }

    public @Nullable String reason() {
        return revision.getReason();
    }

    public Kind kind() {
        return switch (type) {
            case ADD -> Kind.CREATED;
            case MOD -> Kind.CHANGED;
            case DEL -> Kind.DELETED;
        };
    }
}
