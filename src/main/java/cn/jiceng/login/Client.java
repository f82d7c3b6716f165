package cn.jiceng.login;

import cn.jiceng.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

/** A program that may get tokens for the tenant that its id begins with. */
@Entity
class Client {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    /** Code of the division that the client acts inside, empty for the whole tenant. */
    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Column(nullable = false)
    private String secretHash;

    @CreationTimestamp
    private @Nullable Instant createdAt;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    Client(String id, Role role, String area, String secretHash) {
        this.id = id;
        this.role = role;
        this.area = area;
        this.secretHash = secretHash;
    }

    /** The tenant that a client id belongs to: what stands before its first dot. */
    static String tenantOf(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? "" : id.substring(0, dot);
    }

    String id() {
        return id;
    }

    Role role() {
        return role;
    }

    String area() {
        return area;
    }

    String secretHash() {
        return secretHash;
    }
}
