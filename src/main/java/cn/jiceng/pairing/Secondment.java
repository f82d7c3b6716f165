package cn.jiceng.pairing;

import cn.jiceng.person.Person;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.SecondmentAssignInput;
import cn.jicengschema.types.SecondmentKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** That somebody is sent to work in a community or street (下派), one place at a time. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = Bond.class)
public class Secondment extends Bond {
    @Column(nullable = false, updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private @Nullable UUID unitId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private SecondmentKind kind;

    @Column(updatable = false)
    @Positive
    private @Nullable Integer batch;

    @Column(updatable = false)
    private @Nullable LocalDate endsOn;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Secondment() {}

    Secondment(Person person, @Nullable Unit unit, SecondmentAssignInput input, LocalDate today) {
        super(input.getArea(), Objects.requireNonNullElse(input.getStartsOn(), today));
        this.personId = person.getId();
        this.unitId = unit == null ? null : unit.getId();
        this.kind = input.getKind();
        this.batch = input.getBatch();
        this.endsOn = input.getEndsOn();
    }

    void assign() {
        requireAfterStart(endsOn);
        announce(new SecondmentAssigned(getId(), personId, getArea()));
    }

    @Override
    void end(LocalDate day, String reason) {
        super.end(day, reason);
        announce(new SecondmentEnded(getId(), personId, getArea()));
    }

    SecondmentTerm term() {
        return new SecondmentTerm(getStartsOn(), endsOn, getEndedOn());
    }

    public UUID getPersonId() {
        return personId;
    }

    public @Nullable UUID getUnitId() {
        return unitId;
    }

    public SecondmentKind getKind() {
        return kind;
    }

    public @Nullable Integer getBatch() {
        return batch;
    }

    /** The last day that is planned. */
    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }
}
