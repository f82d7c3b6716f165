package cn.jiceng.gridwork;

import cn.jiceng.platform.event.Addressee;
import cn.jiceng.platform.event.Concern;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jicengschema.types.GridAssignInput;
import cn.jicengschema.types.GridRole;
import cn.jicengschema.types.NoticeKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A person's work in a grid (网格力量), from entry to exit. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = GridRow.class)
@AuditOverride(forClass = GridTerm.class)
public class GridAssignment extends GridTerm {
    @Column(nullable = false, updatable = false)
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private GridRole role;

    @Column(updatable = false)
    @Size(max = 40)
    private @Nullable String leaderRole;

    @Column(updatable = false)
    @Positive
    private @Nullable Integer households;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected GridAssignment() {}

    GridAssignment(Workplace grid, UUID personId, GridAssignInput input, LocalDate startedOn) {
        super(grid, startedOn);
        this.personId = personId;
        this.role = input.getRole();
        this.leaderRole = input.getLeaderRole();
        this.households = input.getHouseholds();
        if (leaderRole != null && role != GridRole.LEADER) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "grid.leaderRoleOfOthers")
                    .at("input", "leaderRole");
        }
        if ((households != null) != (role == GridRole.STEWARD)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "grid.householdsOfStewards")
                    .at("input", "households");
        }
        announce(() -> new GridWorkerAssigned(getId(), getGridId(), personId, role));
    }

    @Override
    void end(LocalDate day, String reason) {
        super.end(day, reason);
        announce(new GridWorkerUnassigned(getId(), getGridId(), personId, role));
        tellPerson(NoticeKind.GRID_UNASSIGNED);
    }

    /** Takes back what was planned for a grid that never was. */
    void withdraw() {
        if (getEndedOn() == null) {
            announce(new GridWorkerUnassigned(getId(), getGridId(), personId, role));
        }
    }

    /** Tells the person of the entry. */
    void tellOfEntry() {
        tellPerson(NoticeKind.GRID_ASSIGNED);
    }

    private void tellPerson(NoticeKind kind) {
        announce(Concern.of(kind, "Grid", getGridId(), List.of(getArea()), Addressee.person(personId)));
    }

    public UUID getPersonId() {
        return personId;
    }

    public GridRole getRole() {
        return role;
    }

    /** Code of one of the policy's roles of leaders; null for others. */
    public @Nullable String getLeaderRole() {
        return leaderRole;
    }

    /** How many a steward looks after; null for others. */
    public @Nullable Integer getHouseholds() {
        return households;
    }
}
