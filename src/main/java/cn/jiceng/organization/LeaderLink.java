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

/** A leader's care for a contact community (包联联系点): Qingdao links a leader to each of its 859 communities. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class LeaderLink extends OrganizationRecord {
    @Column(nullable = false, updatable = false)
    private UUID leaderId;

    @Column(nullable = false, updatable = false)
    private LocalDate startsOn;

    private @Nullable LocalDate endsOn;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected LeaderLink() {}

    LeaderLink(Organization organization, Person leader, LocalDate from) {
        super(organization);
        this.leaderId = leader.getId();
        this.startsOn = from;
    }

    void end(LocalDate day) {
        if (day.isBefore(startsOn)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "organization.linkBeforeTheLast", startsOn)
                    .at("input", "from");
        }
        endsOn = day;
    }

    public UUID getLeaderId() {
        return leaderId;
    }

    public Term getTerm() {
        return new Term(startsOn, endsOn);
    }
}
