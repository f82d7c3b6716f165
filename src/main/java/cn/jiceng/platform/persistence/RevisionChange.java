package cn.jiceng.platform.persistence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.hibernate.envers.RevisionType;
import org.jspecify.annotations.Nullable;

/**
 * One object that a revision changed, for the log.
 *
 * @param type name of the entity
 * @param area the division that it lay in, null for what lies in none
 */
@Embeddable
record RevisionChange(
        String type,
        UUID entityId,
        @Nullable String area,
        @Enumerated(EnumType.STRING) Kind kind) {
    /** What happened to the object. */
    enum Kind {
        CREATED,
        CHANGED,
        DELETED;

        static Kind of(RevisionType type) {
            return switch (type) {
                case ADD -> CREATED;
                case MOD -> CHANGED;
                case DEL -> DELETED;
            };
        }
    }
}
