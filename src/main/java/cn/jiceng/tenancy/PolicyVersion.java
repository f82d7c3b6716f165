package cn.jiceng.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A policy as it was in force from some moment on, until the next version. */
@Entity
@Immutable
class PolicyVersion {
    @Id
    private int version;

    @Column(nullable = false)
    private Instant effectiveAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String policy;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {}

    PolicyVersion(int version, Instant effectiveAt, String policy) {
        this.version = version;
        this.effectiveAt = effectiveAt;
        this.policy = policy;
    }

    int version() {
        return version;
    }

    Instant effectiveAt() {
        return effectiveAt;
    }

    String policy() {
        return policy;
    }
}
