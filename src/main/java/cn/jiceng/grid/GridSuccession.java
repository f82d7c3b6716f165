package cn.jiceng.grid;

import cn.jiceng.platform.persistence.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;

/** That one grid came from another by splitting or merging. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class GridSuccession extends Aggregate {
    @Column(nullable = false, updatable = false)
    private UUID predecessorId;

    @Column(nullable = false, updatable = false)
    private UUID successorId;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected GridSuccession() {}

    GridSuccession(Grid predecessor, Grid successor) {
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
