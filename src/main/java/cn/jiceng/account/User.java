package cn.jiceng.account;

import cn.jiceng.platform.persistence.Act;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jicengschema.types.UserState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in to the city with a name and a password. Who it is as a person, only {@code personId} tells. */
@Entity
@Table(name = "login_user")
@Audited
@AuditOverride(forClass = Aggregate.class)
public class User extends Aggregate implements Governed {
    private static final String BETWEEN = " ";

    @Pattern(regexp = "[a-z][a-z0-9._-]{1,63}")
    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false)
    private String roles;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    private @Nullable UUID personId;
    private @Nullable UUID unitId;
    private @Nullable UUID companyId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private UserState state;

    private @Nullable Instant lockedAt;

    @Column(nullable = false)
    private Instant passwordSetAt;

    @NotAudited
    @Column(nullable = false)
    private String passwordHash;

    /** Grows when tokens end that have not expired; they hold the one that they were made in. */
    @NotAudited
    private int tokenSeries;

    @NotAudited
    private @Nullable Instant tokenSeriesBegan;

    private transient @Nullable String password;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected User() {}

    User(String name, Collection<Role> roles, String area, Identity self, String passwordHash) {
        this.name = name;
        this.roles = joined(roles);
        this.area = area;
        become(self);
        this.state = UserState.ACTIVE;
        this.passwordHash = passwordHash;
        this.passwordSetAt = Act.require().at();
    }

    private static String joined(Collection<Role> roles) {
        return roles.stream().distinct().sorted().map(Role::name).collect(Collectors.joining(BETWEEN));
    }

    /** Is another from now on, and needs new tokens; who signs in stays signed in. */
    void update(Collection<Role> newRoles, String newArea, Identity newSelf) {
        if (joined(newRoles).equals(roles) && newArea.equals(area) && newSelf.equals(self())) {
            return;
        }
        roles = joined(newRoles);
        area = newArea;
        become(newSelf);
        endTokens();
    }

    /** Acts as somebody from now on. */
    void become(Identity self) {
        personId = self.person();
        unitId = self.unit();
        companyId = self.company();
    }

    /** Gives it a new password, which ends all sessions that began with the one before, and all tokens. */
    void setPassword(String hash) {
        passwordHash = hash;
        passwordSetAt = Act.require().at();
        endTokens();
    }

    private void endTokens() {
        tokenSeries++;
        tokenSeriesBegan = Act.require().at();
    }

    /** Lets the holder of this object, and nobody else, read the password that was set. */
    User showing(String readable) {
        password = readable;
        return this;
    }

    void actIn(String newArea) {
        area = newArea;
    }

    void lock() {
        state = UserState.LOCKED;
        lockedAt = Act.require().at();
        endTokens();
    }

    void unlock() {
        state = UserState.ACTIVE;
    }

    /** Whether a session that began at a moment is still good. */
    public boolean keepsSessionSince(Instant moment) {
        return state == UserState.ACTIVE
                && !moment.isBefore(passwordSetAt)
                && (lockedAt == null || !moment.isBefore(lockedAt));
    }

    public String getName() {
        return name;
    }

    public List<Role> getRoles() {
        return Stream.of(roles.split(BETWEEN)).map(Role::valueOf).toList();
    }

    @Override
    public String getArea() {
        return area;
    }

    public @Nullable UUID getPersonId() {
        return personId;
    }

    public @Nullable UUID getUnitId() {
        return unitId;
    }

    /** Who the holder of the user's tokens is. */
    public Identity self() {
        return new Identity(personId, unitId, companyId);
    }

    public UserState getState() {
        return state;
    }

    public @Nullable Instant getLockedAt() {
        return lockedAt;
    }

    public Instant getPasswordSetAt() {
        return passwordSetAt;
    }

    public int getTokenSeries() {
        return tokenSeries;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    @Nullable
    String getPassword() {
        return password;
    }
}
