package cn.jiceng.person;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.security.Belonging;
import cn.jiceng.security.Identity;
import cn.jiceng.vault.SealingKey;
import cn.jicengschema.types.PersonState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Whoever the city knows by name (人员). What is personal is sealed; {@link Masking} shows it. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class Person extends Aggregate implements PersonalSource, Cloneable, Belonging {
    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PersonState state = PersonState.ACTIVE;

    private @Nullable String erasureReason;

    @Column(nullable = false)
    private byte[] name;

    private byte @Nullable [] phone;
    private byte @Nullable [] idNumber;
    private byte @Nullable [] address;
    private byte @Nullable [] partyMember;
    private byte @Nullable [] partyMemberSince;
    private byte @Nullable [] partyOrganizationId;
    private byte @Nullable [] unitId;

    private transient Set<PersonalKind> shownInFull = Set.of();

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init") // whoever is new has a name
    Person(String area, PersonalValues values, SealingKey key) {
        this.area = area;
        know(values, key);
    }

    private void know(PersonalValues values, SealingKey key) {
        values.texts()
                .forEach((field, text) -> put(field, text == null ? null : key.seal(text, PersonalValue.place(field))));
    }

    private void put(String field, byte @Nullable [] sealed) {
        switch (field) {
            case "name" -> name = Objects.requireNonNull(sealed);
            case "phone" -> phone = sealed;
            case "idNumber" -> idNumber = sealed;
            case "address" -> address = sealed;
            case "partyMember" -> partyMember = sealed;
            case "partyMemberSince" -> partyMemberSince = sealed;
            case "partyOrganizationId" -> partyOrganizationId = sealed;
            case "unitId" -> unitId = sealed;
            default -> throw new IllegalArgumentException("a person has no " + field);
        }
    }

    @Override
    public boolean belongsTo(Identity self) {
        return getId().equals(self.person());
    }

    @Override
    public byte @Nullable [] sealed(String field) {
        return switch (field) {
            case "name" -> name;
            case "phone" -> phone;
            case "idNumber" -> idNumber;
            case "address" -> address;
            case "partyMember" -> partyMember;
            case "partyMemberSince" -> partyMemberSince;
            case "partyOrganizationId" -> partyOrganizationId;
            case "unitId" -> unitId;
            default -> throw new IllegalArgumentException("a person has no " + field);
        };
    }

    void update(PersonalValues values, SealingKey key) {
        know(values, key);
    }

    /** Whoever deletes the key makes the values unreadable; this says so. */
    void erase(String reason) {
        state = PersonState.ERASED;
        erasureReason = reason;
        announce(new PersonErased(getId()));
    }

    void moveTo(String newArea) {
        area = newArea;
    }

    /**
     * The same person, of whom the viewer sees these kinds in full: for the one field of a case that gives the right, as every
     * other field of the answer keeps to the person itself.
     */
    public Person showing(Set<PersonalKind> kinds) {
        try {
            Person seen = (Person) clone();
            seen.shownInFull = Set.copyOf(kinds);
            return seen;
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Set<PersonalKind> shownInFull() {
        return shownInFull;
    }

    @Override
    public UUID getPersonId() {
        return getId();
    }

    @Override
    public String getArea() {
        return area;
    }

    public PersonState getState() {
        return state;
    }

    public @Nullable String getErasureReason() {
        return erasureReason;
    }
}
