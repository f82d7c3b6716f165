package cn.jiceng.security;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
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

    /** What a partner's program may ask for, with a space between them. */
    @Column(nullable = false)
    private String scopes;

    @Embedded
    private @Nullable Identity self;

    @Column(nullable = false)
    private String secretHash;

    @CreationTimestamp
    private @Nullable Instant createdAt;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    Client(String id, Role role, String area, Set<String> scopes, String secretHash) {
        this.id = id;
        this.role = role;
        this.area = area;
        this.scopes = String.join(" ", new TreeSet<>(scopes));
        this.secretHash = secretHash;
    }

    /** Acts as somebody from now on. */
    void become(Identity holder) {
        self = holder;
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

    Set<String> scopes() {
        return scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" "));
    }

    /** Who the holder of its tokens is. */
    Identity self() {
        return self == null ? Identity.NONE : self;
    }

    String secretHash() {
        return secretHash;
    }
}
