package cn.jiceng.pairing;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.hibernate.annotations.Collate;
import org.jspecify.annotations.Nullable;

/** What binds somebody to a place for a time, until it is ended. */
@MappedSuperclass
public abstract class Bond extends Aggregate implements Governed {
    /** Whether it goes on. */
    enum Life {
        OPEN,
        ENDED
    }

    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Column(nullable = false, updatable = false)
    private LocalDate startsOn;

    private @Nullable LocalDate endedOn;

    @Size(max = 500)
    private @Nullable String endReason;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Bond() {}

    Bond(String area, LocalDate startsOn) {
        this.area = area;
        this.startsOn = startsOn;
    }

    /**
     * Ends it.
     *
     * @param day the last one
     * @throws Refusal VALIDATION_FAILED for a day before it began
     */
    void end(LocalDate day, String reason) {
        if (day.isBefore(startsOn)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "pairing.endsBeforeItBegins", startsOn)
                    .at("input", "endedOn");
        }
        endedOn = day;
        endReason = reason;
    }

    /** The division that took the place of its own has one already: it ends, at the latest today. */
    void endAsDouble(LocalDate today) {
        end(startsOn.isAfter(today) ? startsOn : today, "社区调整，已有相同关系");
    }

    /** Refuses an end that is agreed on for before the beginning. */
    final void requireAfterStart(@Nullable LocalDate endsOn) {
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "pairing.endsBeforeItBegins", startsOn)
                    .at("input", "endsOn");
        }
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    Life life() {
        return endedOn == null ? Life.OPEN : Life.ENDED;
    }

    @Override
    public String getArea() {
        return area;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public @Nullable String getEndReason() {
        return endReason;
    }
}
