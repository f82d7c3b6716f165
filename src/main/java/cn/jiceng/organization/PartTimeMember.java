package cn.jiceng.organization;

import cn.jiceng.person.Person;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A member of an enlarged committee beside its own office (兼职委员), for a term. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class PartTimeMember extends OrganizationRecord {
    @Column(nullable = false, updatable = false)
    private UUID personId;

    private @Nullable UUID unitId;

    @Column(nullable = false, updatable = false)
    private LocalDate startsOn;

    private @Nullable LocalDate endsOn;
    private @Nullable LocalDate dismissedOn;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected PartTimeMember() {}

    PartTimeMember(Organization organization, Person person, @Nullable Organization unit, Term term) {
        super(organization);
        this.personId = person.getId();
        this.unitId = unit == null ? null : unit.getId();
        this.startsOn = term.from();
        this.endsOn = term.to();
    }

    void dismiss(LocalDate day) {
        if (dismissedOn != null) {
            throw Refusal.of(CommonRefusal.CONFLICT, "organization.memberDismissed", dismissedOn)
                    .at("input", "memberId");
        }
        dismissedOn = day;
    }

    boolean isCurrent(LocalDate day) {
        return dismissedOn == null && getTerm().holds(day);
    }

    public UUID getPersonId() {
        return personId;
    }

    public @Nullable UUID getUnitId() {
        return unitId;
    }

    public Term getTerm() {
        return new Term(startsOn, endsOn);
    }

    public @Nullable LocalDate getDismissedOn() {
        return dismissedOn;
    }
}
