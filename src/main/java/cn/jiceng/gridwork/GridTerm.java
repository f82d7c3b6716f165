package cn.jiceng.gridwork;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What belongs to a grid for a time. */
@MappedSuperclass
public abstract class GridTerm extends GridRow {
    @Column(nullable = false, updatable = false)
    private LocalDate startedOn;

    private @Nullable LocalDate endedOn;

    @Size(max = 500)
    @Pattern(regexp = "(?s).*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
    private @Nullable String endReason;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected GridTerm() {}

    GridTerm(Workplace grid, LocalDate startedOn) {
        super(grid);
        this.startedOn = startedOn;
    }

    GridTerm(GridTerm before, LocalDate startedOn) {
        super(before);
        this.startedOn = startedOn;
    }

    void end(LocalDate day, String reason) {
        if (endedOn != null) {
            throw Refusal.of(CommonRefusal.CONFLICT, "grid.alreadyEnded", endedOn);
        }
        if (day.isBefore(startedOn)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "grid.endsBeforeItStarts", startedOn)
                    .at("input", "endedOn");
        }
        endedOn = day;
        endReason = reason;
    }

    boolean hasBegunBy(LocalDate day) {
        return !day.isBefore(startedOn);
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public @Nullable String getEndReason() {
        return endReason;
    }
}
