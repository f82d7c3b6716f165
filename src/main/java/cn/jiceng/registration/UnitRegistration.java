package cn.jiceng.registration;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.UnitRegisterInput;
import cn.jicengschema.types.UnitRegistrationState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A unit's registration with a community (单位报到). */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class UnitRegistration extends Aggregate implements Governed {
    static final Set<UnitRegistrationState> OPEN =
            EnumSet.of(UnitRegistrationState.SUBMITTED, UnitRegistrationState.ACTIVE);

    @Column(nullable = false, updatable = false)
    private UUID unitId;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private UnitRegistrationState state = UnitRegistrationState.SUBMITTED;

    @Size(max = 2000)
    private @Nullable String agreement;

    @Size(max = 2000)
    private @Nullable String workPlan;

    @Column(nullable = false)
    private LocalDate startsOn;

    private @Nullable LocalDate endsOn;
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate endedOn;

    @Size(max = 500)
    private @Nullable String remark;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected UnitRegistration() {}

    UnitRegistration(Unit unit, UnitRegisterInput input, LocalDate today) {
        this.unitId = unit.getId();
        this.area = input.getArea();
        this.agreement = input.getAgreement();
        this.workPlan = input.getWorkPlan();
        this.startsOn = Objects.requireNonNullElse(input.getStartsOn(), today);
        this.endsOn = input.getEndsOn();
    }

    /** @throws Refusal VALIDATION_FAILED for a term that ends before it begins */
    void submit() {
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "registration.endsBeforeItBegins", startsOn)
                    .at("input", "endsOn");
        }
        announce(new UnitRegistered(getId(), unitId, area));
    }

    void accept(LocalDate day) {
        activate(day);
        announce(new UnitRegistrationAccepted(getId(), unitId, area));
    }

    /** Without telling anybody, as it is from before the city had this server. */
    void activate(LocalDate day) {
        state = UnitRegistrationState.ACTIVE;
        acceptedOn = day;
    }

    void reject(String reason) {
        state = UnitRegistrationState.REJECTED;
        remark = reason;
        announce(new UnitRegistrationRejected(getId(), unitId, area));
    }

    void withdraw() {
        state = UnitRegistrationState.WITHDRAWN;
    }

    void end(LocalDate day, String reason) {
        if (acceptedOn != null && day.isBefore(acceptedOn)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "registration.endsBeforeItWasAccepted", acceptedOn)
                    .at("input", "endedOn");
        }
        state = UnitRegistrationState.ENDED;
        endedOn = day;
        remark = reason;
        announce(new UnitRegistrationEnded(getId(), unitId, area));
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    /** Its unit is registered already where its division went: it ends, whether decided or not. */
    void endAsDouble(LocalDate day) {
        if (state == UnitRegistrationState.ACTIVE) {
            end(day, "社区调整，单位已在新社区报到");
        } else {
            withdraw();
        }
    }

    boolean isOf(@Nullable UUID unit) {
        return unitId.equals(unit);
    }

    public UUID getUnitId() {
        return unitId;
    }

    @Override
    public String getArea() {
        return area;
    }

    public UnitRegistrationState getState() {
        return state;
    }

    public @Nullable String getAgreement() {
        return agreement;
    }

    public @Nullable String getWorkPlan() {
        return workPlan;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    /** The last day that was agreed. */
    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public @Nullable LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public @Nullable String getRemark() {
        return remark;
    }
}
