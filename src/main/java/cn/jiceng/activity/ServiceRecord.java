package cn.jiceng.activity;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.registration.MemberRegistration;
import cn.jicengschema.types.ServiceRecordState;
import cn.jicengschema.types.ServiceRecordSubmitInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Hours that a registered member served on a day (服务记录); only confirmed ones count. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = MemberFact.class)
public class ServiceRecord extends MemberFact {
    static final Set<ServiceRecordState> COUNTED =
            EnumSet.of(ServiceRecordState.SUBMITTED, ServiceRecordState.CONFIRMED);

    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);

    @Column(updatable = false)
    private @Nullable UUID activityId;

    @Column(nullable = false, updatable = false)
    private LocalDate servedOn;

    @Column(nullable = false, updatable = false)
    private BigDecimal hours;

    @Column(updatable = false)
    @Size(max = 500)
    private @Nullable String content;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ServiceRecordState state = ServiceRecordState.SUBMITTED;

    @Column(nullable = false, updatable = false)
    private String submittedBy;

    @Size(max = 500)
    private @Nullable String remark;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected ServiceRecord() {}

    /** @param activity null for service beside activities, in the community of the registration */
    ServiceRecord(
            MemberRegistration registration,
            @Nullable Activity activity,
            ServiceRecordSubmitInput input,
            LocalDate servedOn,
            String submittedBy) {
        super(registration, activity == null ? registration.getArea() : activity.getArea());
        this.activityId = activity == null ? null : activity.getId();
        this.servedOn = servedOn;
        this.hours = BigDecimal.valueOf(input.getHours());
        this.content = input.getContent();
        this.submittedBy = submittedBy;
    }

    /**
     * Refuses hours that no day has.
     *
     * @param others hours of the same day that are submitted or confirmed already
     */
    void requireHours(BigDecimal others) {
        if (hours.signum() <= 0 || hours.stripTrailingZeros().scale() > 1) {
            throw refusedHours("activity.hours");
        }
        if (hours.add(others).compareTo(HOURS_OF_A_DAY) > 0) {
            throw refusedHours("activity.hoursOfADay", others);
        }
    }

    private static Refusal refusedHours(String message, Object... arguments) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message, arguments).at("input", "hours");
    }

    void tell() {
        announce(new ServiceRecordSubmitted(getId(), getPersonId(), getArea()));
    }

    /** Without telling anybody, as it is from before the city had this server. */
    void count() {
        state = ServiceRecordState.CONFIRMED;
    }

    void confirm() {
        count();
        announce(new ServiceRecordConfirmed(getId(), getPersonId(), getArea()));
    }

    void reject(String reason) {
        state = ServiceRecordState.REJECTED;
        remark = reason;
        announce(new ServiceRecordRejected(getId(), getPersonId(), getArea()));
    }

    boolean isSubmittedBy(String actor) {
        return submittedBy.equals(actor);
    }

    public @Nullable UUID getActivityId() {
        return activityId;
    }

    public LocalDate getServedOn() {
        return servedOn;
    }

    /** With one decimal. */
    public BigDecimal getHours() {
        return hours;
    }

    public @Nullable String getContent() {
        return content;
    }

    public ServiceRecordState getState() {
        return state;
    }

    public @Nullable String getRemark() {
        return remark;
    }
}
