package cn.jiceng.grid;

import cn.jiceng.gridwork.GridAssignment;
import cn.jiceng.gridwork.Workplace;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jicengschema.types.GridRole;
import cn.jicengschema.types.GridState;
import cn.jicengschema.types.GridType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** An integrated grid (综合网格): the part of a community that a leader with their workers looks after. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class Grid extends Aggregate implements Workplace {
    @Collate("C")
    @Column(nullable = false, unique = true)
    private String code;

    @Collate("C")
    private @Nullable String formerCode;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private GridType type;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private GridState state = GridState.DRAFT;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    @PositiveOrZero
    private int households;

    private @Nullable UUID boundaryId;
    private @Nullable UUID leaderId;
    private @Nullable Instant workChangedAt;
    private @Nullable LocalDate activatedOn;
    private @Nullable LocalDate retiredOn;

    @Size(max = 500)
    @Pattern(regexp = "(?s).*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
    private @Nullable String remark;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Grid() {}

    /** A draft. */
    Grid(String code, GridType type, String area, int households) {
        this.code = code;
        this.type = type;
        this.area = area;
        this.households = households;
    }

    void count(int newHouseholds) {
        households = newHouseholds;
    }

    void changeInto(GridType newType) {
        type = newType;
    }

    void drawAs(@Nullable GridBoundary boundary) {
        boundaryId = boundary == null ? null : boundary.getId();
    }

    /** Its community was merged or split: it goes on in another, under a code of that. */
    void recode(String newCode, String community) {
        formerCode = code;
        code = newCode;
        area = community;
    }

    void activate(LocalDate day) {
        state = GridState.ACTIVE;
        activatedOn = activatedOn == null ? day : activatedOn;
        announce(() -> new GridActivated(getId()));
    }

    void adjust() {
        state = GridState.ADJUSTING;
    }

    void retire(LocalDate day, String reason) {
        giveWay(day, reason);
        announce(new GridRetired(getId()));
    }

    /** Ends it in favour of others, of whom it tells when they are there. */
    void giveWay(LocalDate day, String reason) {
        state = GridState.RETIRED;
        retiredOn = day;
        remark = reason;
        leaderId = null;
    }

    void splitInto(List<Grid> parts) {
        announce(new GridSplit(getId(), ids(parts)));
    }

    void mergedFrom(List<Grid> grids) {
        announce(new GridsMerged(ids(grids), getId()));
    }

    private static List<UUID> ids(List<Grid> grids) {
        return grids.stream().map(Grid::getId).toList();
    }

    /**
     * Tells of a change of staff, coverage, posts or zones: they are the grid's, so its version grows, and whoever ends the
     * grid at the same moment collides with whoever adds to it.
     */
    void workChanges(Instant at) {
        workChangedAt = at;
    }

    /** Knows the present leader, whom every list of grids asks for. */
    void heed(GridAssignment assignment) {
        if (assignment.getRole() == GridRole.LEADER) {
            leaderId = assignment.getEndedOn() == null ? assignment.getId() : null;
        }
    }

    /** Whether somebody looks after it: while it is redrawn, too. */
    boolean isAtWork() {
        return state == GridState.ACTIVE || state == GridState.ADJUSTING;
    }

    public String getCode() {
        return code;
    }

    /** The code that it had before its community was last merged or split; null where that never happened. */
    public @Nullable String getFormerCode() {
        return formerCode;
    }

    public GridType getType() {
        return type;
    }

    public GridState getState() {
        return state;
    }

    /** The code of the community. */
    @Override
    public String getArea() {
        return area;
    }

    public int getHouseholds() {
        return households;
    }

    @Nullable
    UUID getBoundaryId() {
        return boundaryId;
    }

    /** Id of the assignment of the present leader. */
    @Nullable
    UUID getLeaderId() {
        return leaderId;
    }

    /** The day on which it first took up its work. */
    public @Nullable LocalDate getActivatedOn() {
        return activatedOn;
    }

    public @Nullable LocalDate getRetiredOn() {
        return retiredOn;
    }

    /** Why it ended. */
    public @Nullable String getRemark() {
        return remark;
    }
}
