package cn.jiceng.gridwork;

import cn.jiceng.organization.Organization;
import cn.jiceng.person.Person;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jicengschema.types.GridDutyKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A pioneer post or a responsibility zone in a grid (党员先锋岗、责任区). */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = GridRow.class)
@AuditOverride(forClass = GridTerm.class)
public class GridDuty extends GridTerm {
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private GridDutyKind kind;

    @Column(nullable = false, updatable = false)
    @NotBlank
    @Size(max = 100)
    private String name;

    @Column(updatable = false)
    private @Nullable UUID organizationId;

    @Column(updatable = false)
    private @Nullable UUID personId;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected GridDuty() {}

    /** One for which either an organization or a person answers. */
    GridDuty(
            Workplace grid,
            GridDutyKind kind,
            String name,
            @Nullable Organization organization,
            @Nullable Person person,
            LocalDate startedOn) {
        super(grid, startedOn);
        if ((organization == null) == (person == null)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "grid.whoAnswersForADuty")
                    .at("input");
        }
        this.kind = kind;
        this.name = name;
        this.organizationId = organization == null ? null : organization.getId();
        this.personId = person == null ? null : person.getId();
    }

    public GridDutyKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public @Nullable UUID getOrganizationId() {
        return organizationId;
    }

    public @Nullable UUID getPersonId() {
        return personId;
    }
}
