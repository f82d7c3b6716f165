package cn.jiceng.division;

import cn.jiceng.platform.persistence.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;

/** That a division was merged or split into another. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class DivisionSuccession extends Aggregate {
    @Column(nullable = false, updatable = false)
    private UUID predecessorId;

    @Column(nullable = false, updatable = false)
    private UUID successorId;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected DivisionSuccession() {}

    DivisionSuccession(Division predecessor, Division successor) {
        this.predecessorId = predecessor.getId();
        this.successorId = successor.getId();
    }

    UUID getPredecessorId() {
        return predecessorId;
    }

    UUID getSuccessorId() {
        return successorId;
    }
}
