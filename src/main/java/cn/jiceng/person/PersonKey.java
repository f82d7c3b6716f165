package cn.jiceng.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key of a person, wrapped, and the hash of the ID number. It is not audited: once it is deleted, all that was ever
 * written of the person's values is unreadable.
 */
@Entity
class PersonKey {
    @Id
    private UUID personId;

    @Column(nullable = false)
    private byte[] wrapped;

    private byte @Nullable [] idNumberHash;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected PersonKey() {}

    PersonKey(UUID personId, byte[] wrapped, byte @Nullable [] idNumberHash) {
        this.personId = personId;
        this.wrapped = wrapped;
        this.idNumberHash = idNumberHash;
    }

    UUID personId() {
        return personId;
    }

    byte[] wrapped() {
        return wrapped;
    }
}
