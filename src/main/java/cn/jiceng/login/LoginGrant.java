package cn.jiceng.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a user has granted to a client by signing in: an authorization code, then perhaps a refresh token; only their hashes are kept. */
@Entity
class LoginGrant {
    @Id
    String id;

    @Version
    int version;

    @Column(nullable = false)
    String clientId;

    @Column(nullable = false)
    UUID userId;

    /** When the session began that it came of. */
    @Nullable
    Instant sessionBegan;

    @Nullable
    String redirectUri;

    @Nullable
    String state;

    @Nullable
    String codeChallenge;

    @Column(nullable = false)
    String scopes = "";

    @Column(nullable = false)
    byte[] codeHash = {};

    @Column(nullable = false)
    Instant codeIssuedAt = Instant.EPOCH;

    @Column(nullable = false)
    Instant codeExpiresAt = Instant.EPOCH;

    boolean codeUsed;

    byte @Nullable [] refreshHash;

    @Nullable
    Instant refreshIssuedAt;

    @Nullable
    Instant refreshExpiresAt;

    /** When nothing of it is good any more. */
    @Column(nullable = false)
    Instant endsAt = Instant.EPOCH;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected LoginGrant() {}

    LoginGrant(String id, String clientId, UUID userId) {
        this.id = id;
        this.clientId = clientId;
        this.userId = userId;
    }
}
