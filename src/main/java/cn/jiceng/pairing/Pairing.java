package cn.jiceng.pairing;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.PairingAgreeInput;
import cn.jicengschema.types.PairingReviseInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** That a unit and a community build together (结对共建); each may have several. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = Bond.class)
public class Pairing extends Bond {
    @Column(nullable = false, updatable = false)
    private UUID unitId;

    @Column(nullable = false)
    @NotBlank
    @Size(max = 2000)
    private String agreement;

    @Size(max = 2000)
    private @Nullable String workPlan;

    private @Nullable LocalDate endsOn;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Pairing() {}

    Pairing(Unit unit, PairingAgreeInput input, LocalDate today) {
        super(input.getArea(), Objects.requireNonNullElse(input.getStartsOn(), today));
        this.unitId = unit.getId();
        this.agreement = input.getAgreement();
        this.workPlan = input.getWorkPlan();
        this.endsOn = input.getEndsOn();
    }

    void agree() {
        requireAfterStart(endsOn);
        announce(new PairingAgreed(getId(), unitId, getArea()));
    }

    void revise(PairingReviseInput input) {
        agreement = Objects.requireNonNullElse(input.getAgreement(), agreement);
        if (input.hasWorkPlan()) {
            workPlan = input.getWorkPlan();
        }
        if (input.hasEndsOn()) {
            requireAfterStart(input.getEndsOn());
            endsOn = input.getEndsOn();
        }
    }

    @Override
    void end(LocalDate day, String reason) {
        super.end(day, reason);
        announce(new PairingEnded(getId(), unitId, getArea()));
    }

    boolean isOver(LocalDate today) {
        return getEndedOn() == null && endsOn != null && endsOn.isBefore(today);
    }

    boolean isOf(@Nullable UUID unit) {
        return unitId.equals(unit);
    }

    public UUID getUnitId() {
        return unitId;
    }

    public String getAgreement() {
        return agreement;
    }

    public @Nullable String getWorkPlan() {
        return workPlan;
    }

    /** The last day that was agreed. */
    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }
}
