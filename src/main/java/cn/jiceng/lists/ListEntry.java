package cn.jiceng.lists;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jicengschema.types.ListEntryState;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.jspecify.annotations.Nullable;

/** An entry of the resource or the need list (清单条目): open, matched with one of the other list, or closed. */
@MappedSuperclass
public abstract class ListEntry extends Aggregate implements Governed {
    @Column(nullable = false, unique = true, updatable = false)
    private int number;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Column(nullable = false)
    @NotBlank
    @Size(max = 60)
    private String title;

    @Collate("C")
    @Column(nullable = false)
    @NotBlank
    @Size(max = 40)
    private String category;

    @Size(max = 1000)
    private @Nullable String description;

    @Positive
    @Max(1_000_000)
    private @Nullable Integer quantity;

    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ListEntryState state = ListEntryState.OPEN;

    private @Nullable LocalDate closedOn;

    @Size(max = 500)
    private @Nullable String remark;

    private @Nullable UUID projectId;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected ListEntry() {}

    @SuppressWarnings("NullAway.Init") // the particulars are described at once
    ListEntry(int number, String area, Particulars particulars) {
        this.number = number;
        this.area = area;
        describe(particulars);
    }

    /** Gives it what is told of it. */
    final void describe(Particulars particulars) {
        title = particulars.title();
        category = particulars.category();
        description = particulars.description();
        quantity = particulars.quantity();
        startsOn = particulars.startsOn();
        endsOn = particulars.endsOn();
    }

    /** Which entry of the other list it is matched with, null for none. */
    abstract void keep(@Nullable UUID counterpart);

    final void matchWith(ListEntry counterpart) {
        state = ListEntryState.MATCHED;
        keep(counterpart.getId());
    }

    /** Waits for a match again. */
    final void reopen() {
        state = ListEntryState.OPEN;
        projectId = null;
        keep(null);
    }

    /** Takes it off the list; what it is matched with then, it has met or was used up by. */
    final void close(LocalDate day, @Nullable String reason) {
        state = ListEntryState.CLOSED;
        closedOn = day;
        remark = reason;
    }

    /** A project has come from its match, which nobody undoes while that runs. */
    final void engage(UUID project) {
        projectId = project;
    }

    /** To the division that took the place of its own. */
    final void moveTo(String newArea) {
        area = newArea;
    }

    /** Whether a unit offers it, such as the one that somebody acts for. */
    abstract boolean isOf(@Nullable UUID unit);

    final boolean isEngaged() {
        return projectId != null;
    }

    final boolean isMatched() {
        return state == ListEntryState.MATCHED;
    }

    /** Whether the last day, where there is one, has passed. */
    final boolean isOver(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }

    /** Whether there is a day on which both are there; what has no first or last day always was or will be. */
    final boolean overlaps(ListEntry other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(ListEntry other) {
        return endsOn != null && other.startsOn != null && endsOn.isBefore(other.startsOn);
    }

    /** Grows from entry to entry of its list, with gaps. */
    public int getNumber() {
        return number;
    }

    @Override
    public String getArea() {
        return area;
    }

    public String getTitle() {
        return title;
    }

    /** A code, of the policy's wish categories where the city names any. */
    public String getCategory() {
        return category;
    }

    public @Nullable String getDescription() {
        return description;
    }

    /** How many of it; null where it is not counted. */
    public @Nullable Integer getQuantity() {
        return quantity;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public ListEntryState getState() {
        return state;
    }

    public @Nullable LocalDate getClosedOn() {
        return closedOn;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    /** The project that has come from its match. */
    public @Nullable UUID getProjectId() {
        return projectId;
    }
}
