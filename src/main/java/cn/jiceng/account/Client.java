package cn.jiceng.account;

import cn.jiceng.platform.persistence.Act;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jicengschema.types.ClientState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/**
 * A program that gets tokens for the tenant that its id begins with: for itself, if it has a role, and for the users who
 * sign in through it, if it has addresses to send them back to.
 */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class Client extends Aggregate implements Governed {
    private static final String BETWEEN = " ";

    @Column(nullable = false, updatable = false)
    private String clientId;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    /** What a partner's program may ask for. */
    @Column(nullable = false)
    private String scopes;

    private @Nullable UUID personId;
    private @Nullable UUID unitId;
    private @Nullable UUID companyId;

    @Column(nullable = false)
    private String redirectUris;

    @Column(nullable = false)
    private String postLogoutRedirectUris = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ClientState state;

    private @Nullable Instant revokedAt;

    private @Nullable Instant secretSetAt;

    @NotAudited
    private @Nullable String secretHash;

    private transient @Nullable String secret;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    /**
     * @param role what it is when it acts for itself, null where it only signs users in
     * @param area code of the division that it acts inside, empty for the whole tenant
     * @param scopes what the program of a partner may ask for, such as {@code grids:read}
     * @param redirectUris where users are sent back to, exactly
     */
    Client(String clientId, @Nullable Role role, String area, Set<String> scopes, List<String> redirectUris) {
        this.clientId = clientId;
        this.role = role;
        this.area = area;
        this.scopes = String.join(BETWEEN, new TreeSet<>(scopes));
        this.redirectUris = String.join(BETWEEN, redirectUris);
        this.state = ClientState.ACTIVE;
    }

    /** The tenant that a client id belongs to: what stands before its first dot. */
    public static String tenantOf(String clientId) {
        int dot = clientId.indexOf('.');
        return dot < 0 ? "" : clientId.substring(0, dot);
    }

    /** Gives it a secret in the place of any before, which only the holder of this object can still read. */
    Client withSecret(String hash, String readable) {
        secretHash = hash;
        secretSetAt = Act.require().at();
        secret = readable;
        return this;
    }

    void actIn(String newArea, Set<String> newScopes, String newSecretHash) {
        area = newArea;
        mayAsk(newScopes);
        secretHash = newSecretHash;
        secretSetAt = secretSetAt == null ? Act.require().at() : secretSetAt;
    }

    /** @param uris where users who have signed out may be sent, exactly */
    void leadAfterSigningOut(List<String> uris) {
        postLogoutRedirectUris = String.join(BETWEEN, uris);
    }

    void mayAsk(Set<String> newScopes) {
        scopes = String.join(BETWEEN, new TreeSet<>(newScopes));
    }

    /** Acts as somebody from now on. */
    void become(Identity holder) {
        personId = holder.person();
        unitId = holder.unit();
        companyId = holder.company();
    }

    void revoke() {
        state = ClientState.REVOKED;
        revokedAt = Act.require().at();
    }

    public String getClientId() {
        return clientId;
    }

    public @Nullable Role getRole() {
        return role;
    }

    @Override
    public String getArea() {
        return area;
    }

    public List<String> getScopes() {
        return listed(scopes);
    }

    /** The person that it is when it acts for itself. */
    public @Nullable UUID getPersonId() {
        return personId;
    }

    /** The unit for which it acts. */
    public @Nullable UUID getUnitId() {
        return unitId;
    }

    /** Who the holder of the tokens is that it gets for itself. */
    public Identity self() {
        return new Identity(personId, unitId, companyId);
    }

    public List<String> getRedirectUris() {
        return listed(redirectUris);
    }

    public List<String> getPostLogoutRedirectUris() {
        return listed(postLogoutRedirectUris);
    }

    private static List<String> listed(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN));
    }

    public ClientState getState() {
        return state;
    }

    public @Nullable Instant getRevokedAt() {
        return revokedAt;
    }

    /** Null for a client that cannot keep a secret, such as a page in a browser. */
    public @Nullable String getSecretHash() {
        return secretHash;
    }

    /** When its secret was made, null without one. */
    public @Nullable Instant getSecretSetAt() {
        return secretSetAt;
    }

    /** The secret, for the answer to the mutation that made it alone. */
    @Nullable
    String getSecret() {
        return secret;
    }
}
