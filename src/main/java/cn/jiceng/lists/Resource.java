package cn.jiceng.lists;

import cn.jiceng.organization.Organization;
import cn.jiceng.platform.event.Addressee;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.security.Role;
import cn.jiceng.tenantfile.DivisionLevel;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.ResourceCreateInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What a unit, an organization or a place itself offers (资源), as the resource list has it. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = ListEntry.class)
public class Resource extends ListEntry {
    @Column(updatable = false)
    private @Nullable UUID unitId;

    @Column(updatable = false)
    private @Nullable UUID organizationId;

    private @Nullable UUID needId;

    /** For Hibernate alone. */
    protected Resource() {}

    /** Of a unit, of an organization, or of neither: then of the place itself. */
    Resource(int number, ResourceCreateInput input, @Nullable Unit unit, @Nullable Organization organization) {
        super(number, input.getArea(), Particulars.of(input));
        this.unitId = unit == null ? null : unit.getId();
        this.organizationId = organization == null ? null : organization.getId();
    }

    @Override
    void keep(@Nullable UUID counterpart) {
        needId = counterpart;
    }

    @Override
    boolean isOf(@Nullable UUID unit) {
        return unitId != null && unitId.equals(unit);
    }

    /** Who is told what becomes of it: the unit, or whoever runs the place. */
    public Addressee provider() {
        return unitId == null ? Addressee.holders(admin(), getArea()) : Addressee.unit(unitId);
    }

    private Role admin() {
        int digits = getArea().length();
        if (digits >= DivisionLevel.COMMUNITY.codeLength()) {
            return Role.COMMUNITY_ADMIN;
        }
        if (digits >= DivisionLevel.STREET.codeLength()) {
            return Role.STREET_ADMIN;
        }
        return digits >= DivisionLevel.DISTRICT.codeLength() ? Role.DISTRICT_ADMIN : Role.CITY_ADMIN;
    }

    public @Nullable UUID getUnitId() {
        return unitId;
    }

    public @Nullable UUID getOrganizationId() {
        return organizationId;
    }

    /** The need that it is matched with, or that has used it up. */
    public @Nullable UUID getNeedId() {
        return needId;
    }
}
