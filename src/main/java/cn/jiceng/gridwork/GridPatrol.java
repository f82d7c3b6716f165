package cn.jiceng.gridwork;

import cn.jiceng.platform.persistence.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A patrol through a grid (巡查走访); a fact that never changes. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = GridRow.class)
public class GridPatrol extends GridRow {
    @Column(nullable = false, updatable = false)
    private UUID workerId;

    @Column(nullable = false, updatable = false)
    private LocalDate patrolledOn;

    @Column(updatable = false)
    @Size(max = 2000)
    private @Nullable String findings;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected GridPatrol() {}

    GridPatrol(Workplace grid, UUID workerId, LocalDate patrolledOn, @Nullable String findings) {
        super(grid);
        this.workerId = workerId;
        this.patrolledOn = patrolledOn;
        this.findings = findings;
    }

    public UUID getWorkerId() {
        return workerId;
    }

    public LocalDate getPatrolledOn() {
        return patrolledOn;
    }

    public @Nullable String getFindings() {
        return findings;
    }
}
