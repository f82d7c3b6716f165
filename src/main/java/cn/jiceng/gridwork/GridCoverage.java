package cn.jiceng.gridwork;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jicengschema.types.GridCoverageKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;

/** That a party organization covers a grid (党组织覆盖), for a time. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = GridRow.class)
@AuditOverride(forClass = GridTerm.class)
public class GridCoverage extends GridTerm {
    @Column(nullable = false, updatable = false)
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private GridCoverageKind kind;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected GridCoverage() {}

    GridCoverage(Workplace grid, UUID organizationId, GridCoverageKind kind, LocalDate startedOn) {
        super(grid, startedOn);
        this.organizationId = organizationId;
        this.kind = kind;
    }

    /** The coverage of the same grid by another organization. */
    GridCoverage(GridCoverage before, UUID organizationId, GridCoverageKind kind, LocalDate startedOn) {
        super(before, startedOn);
        this.organizationId = organizationId;
        this.kind = kind;
    }

    public UUID getOrganizationId() {
        return organizationId;
    }

    public GridCoverageKind getKind() {
        return kind;
    }
}
