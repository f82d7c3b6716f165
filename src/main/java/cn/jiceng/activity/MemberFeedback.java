package cn.jiceng.activity;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.security.Belonging;
import cn.jiceng.security.Identity;
import cn.jicengschema.types.FeedbackGrade;
import cn.jicengschema.types.MemberFeedbackGiveInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** How a community sees a registered member's service in a period (社区反馈); a fact that never changes. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class MemberFeedback extends Aggregate implements Governed, Belonging {
    @Column(nullable = false, updatable = false)
    private UUID registrationId;

    @Column(nullable = false, updatable = false)
    private UUID personId;

    @Collate("C")
    @Column(nullable = false, updatable = false)
    private String area;

    @Column(nullable = false, updatable = false)
    private LocalDate periodFrom;

    @Column(nullable = false, updatable = false)
    private LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private FeedbackGrade grade;

    @Column(updatable = false)
    @Size(max = 500)
    private @Nullable String remark;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected MemberFeedback() {}

    MemberFeedback(MemberRegistration registration, Period period, MemberFeedbackGiveInput input) {
        this.registrationId = registration.getId();
        this.personId = registration.getPersonId();
        this.area = registration.getArea();
        this.periodFrom = period.from();
        this.periodTo = period.to();
        this.grade = input.getGrade();
        this.remark = input.getRemark();
    }

    void tell() {
        announce(new MemberFeedbackGiven(getId(), registrationId, personId));
    }

    @Override
    public boolean belongsTo(Identity self) {
        return personId.equals(self.person());
    }

    public UUID getRegistrationId() {
        return registrationId;
    }

    @Override
    public String getArea() {
        return area;
    }

    public LocalDate getPeriodFrom() {
        return periodFrom;
    }

    public LocalDate getPeriodTo() {
        return periodTo;
    }

    public FeedbackGrade getGrade() {
        return grade;
    }

    public @Nullable String getRemark() {
        return remark;
    }
}
