package cn.jiceng.activity;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.registration.MemberRegistration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;

/** That a member came to an activity on a day: one person-time (人次); a fact that never changes. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = MemberFact.class)
public class CheckIn extends MemberFact {
    @Column(nullable = false, updatable = false)
    private UUID activityId;

    @Column(nullable = false, updatable = false)
    private LocalDate checkedInOn;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected CheckIn() {}

    CheckIn(Activity activity, MemberRegistration registration, LocalDate day) {
        super(registration, activity.getArea());
        this.activityId = activity.getId();
        this.checkedInOn = day;
    }

    void tell() {
        announce(new MemberCheckedIn(getId(), activityId, getPersonId()));
    }

    public UUID getActivityId() {
        return activityId;
    }

    public LocalDate getCheckedInOn() {
        return checkedInOn;
    }
}
