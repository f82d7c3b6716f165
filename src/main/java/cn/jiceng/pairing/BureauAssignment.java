package cn.jiceng.pairing;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.unit.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;

/** That a bureau answers for a community (局包社区), one at a time. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = Bond.class)
public class BureauAssignment extends Bond {
    @Column(nullable = false, updatable = false)
    private UUID unitId;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected BureauAssignment() {}

    BureauAssignment(Unit bureau, String area, LocalDate startsOn) {
        super(area, startsOn);
        this.unitId = bureau.getId();
    }

    public UUID getUnitId() {
        return unitId;
    }
}
