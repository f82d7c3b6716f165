package cn.jiceng.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key of a person, wrapped, and the hashes that the person is found by. It is not audited: once it is deleted, all that
 * was ever written of the person's values is unreadable.
 */
@Entity
class PersonKey {
    @Id
    private UUID personId;

    @Column(nullable = false, updatable = false)
    private byte[] wrapped;

    private byte @Nullable [] idNumberHash;
    private byte @Nullable [] phoneHash;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected PersonKey() {}

    PersonKey(UUID personId, byte[] wrapped) {
        this.personId = personId;
        this.wrapped = wrapped;
    }

    void findByIdNumber(byte @Nullable [] hash) {
        idNumberHash = hash;
    }

    void findByPhone(byte @Nullable [] hash) {
        phoneHash = hash;
    }

    UUID personId() {
        return personId;
    }

    byte[] wrapped() {
        return wrapped;
    }
}
