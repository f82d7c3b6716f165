package cn.jiceng.pairing;

import cn.jiceng.organization.Organization;
import cn.jiceng.person.Person;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.security.Belonging;
import cn.jiceng.security.Identity;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.HouseholdAidKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** That a branch or a unit helps a household or a student (结对帮扶), where the household lives. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = Bond.class)
public class HouseholdAid extends Bond implements Belonging {
    @Column(updatable = false)
    private @Nullable UUID organizationId;

    @Column(updatable = false)
    private @Nullable UUID unitId;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID household; // under no name of the schema, so that no history shows whom it helps

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private HouseholdAidKind kind;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected HouseholdAid() {}

    HouseholdAid(
            @Nullable Organization branch,
            @Nullable Unit unit,
            Person household,
            HouseholdAidKind kind,
            LocalDate startsOn) {
        super(household.getArea(), startsOn);
        this.organizationId = branch == null ? null : branch.getId();
        this.unitId = unit == null ? null : unit.getId();
        this.household = household.getId();
        this.kind = kind;
    }

    /** @throws Refusal VALIDATION_FAILED for none or two who help */
    HouseholdAid requireOneHelper() {
        if ((organizationId == null) == (unitId == null)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "pairing.oneHelper")
                    .at("input");
        }
        return this;
    }

    boolean isBy(@Nullable UUID unit) {
        return unitId != null && unitId.equals(unit);
    }

    @Override
    public boolean belongsTo(Identity self) {
        return isBy(self.unit());
    }

    public @Nullable UUID getOrganizationId() {
        return organizationId;
    }

    public @Nullable UUID getUnitId() {
        return unitId;
    }

    /** Who stands for the household. */
    UUID household() {
        return household;
    }

    public HouseholdAidKind getKind() {
        return kind;
    }
}
