package cn.jiceng.organization;

import cn.jiceng.person.Person;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The listing of a weak organization (软弱涣散党组织) until it is put right (整顿). */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class Rectification extends OrganizationRecord {
    @Column(nullable = false, updatable = false)
    @NotBlank
    @Size(max = 500)
    private String reason;

    @Column(nullable = false, updatable = false)
    private UUID leadId;

    @Column(nullable = false, updatable = false)
    private LocalDate deadline;

    @Column(nullable = false, updatable = false)
    private LocalDate listedOn;

    private @Nullable LocalDate liftedOn;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Rectification() {}

    Rectification(Organization organization, String reason, Person lead, LocalDate deadline, LocalDate today) {
        super(organization);
        if (deadline.isBefore(today)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "organization.deadlineHasPassed")
                    .at("input", "deadline");
        }
        this.reason = reason;
        this.leadId = lead.getId();
        this.deadline = deadline;
        this.listedOn = today;
    }

    void lift(LocalDate day) {
        liftedOn = day;
    }

    boolean isOverdue(LocalDate day) {
        return (liftedOn == null ? day : liftedOn).isAfter(deadline);
    }

    public String getReason() {
        return reason;
    }

    public UUID getLeadId() {
        return leadId;
    }

    public LocalDate getDeadline() {
        return deadline;
    }

    public LocalDate getListedOn() {
        return listedOn;
    }

    public @Nullable LocalDate getLiftedOn() {
        return liftedOn;
    }
}
