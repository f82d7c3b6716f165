package cn.jiceng.activity;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jicengschema.types.ActivityCreateInput;
import cn.jicengschema.types.ActivityState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Something that a community does with its registered members (服务活动), on one day or several. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class Activity extends Aggregate implements Governed {
    private static final Duration LONGEST = Duration.ofDays(31);

    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Column(nullable = false, updatable = false)
    @NotBlank
    @Size(max = 40)
    private String programme;

    @Column(nullable = false, updatable = false)
    @NotBlank
    @Size(max = 100)
    private String place;

    @Column(nullable = false, updatable = false)
    private Instant startsAt;

    @Column(nullable = false, updatable = false)
    private Instant endsAt;

    @Column(nullable = false, updatable = false)
    private LocalDate firstDay;

    @Column(nullable = false, updatable = false)
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ActivityState state = ActivityState.PLANNED;

    @Size(max = 500)
    private @Nullable String remark;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(ActivityCreateInput input, ZoneId zone) {
        this.area = input.getArea();
        this.programme = input.getProgramme();
        this.place = input.getPlace();
        this.startsAt = input.getStartsAt().toInstant().truncatedTo(ChronoUnit.MICROS);
        this.endsAt = input.getEndsAt().toInstant().truncatedTo(ChronoUnit.MICROS);
        if (!endsAt.isAfter(startsAt) || startsAt.plus(LONGEST).isBefore(endsAt)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "activity.length").at("input", "endsAt");
        }
        this.firstDay = LocalDate.ofInstant(startsAt, zone);
        this.lastDay = LocalDate.ofInstant(endsAt, zone);
    }

    void cancel(String reason) {
        state = ActivityState.CANCELLED;
        remark = reason;
        announce(new ActivityCancelled(getId(), area));
    }

    /**
     * Refuses what can only be done at the activity.
     *
     * @param field the key of the input that gives the day
     * @throws Refusal ILLEGAL_TRANSITION for one that was cancelled, VALIDATION_FAILED for a day before or after it
     */
    void requireHeldOn(LocalDate day, String field) {
        if (state == ActivityState.CANCELLED) {
            throw Refusal.of(CommonRefusal.ILLEGAL_TRANSITION, "activity.cancelled");
        }
        if (day.isBefore(firstDay) || day.isAfter(lastDay)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "activity.notOnThatDay", firstDay, lastDay)
                    .at("input", field);
        }
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    @Override
    public String getArea() {
        return area;
    }

    public String getProgramme() {
        return programme;
    }

    public String getPlace() {
        return place;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public ActivityState getState() {
        return state;
    }

    public @Nullable String getRemark() {
        return remark;
    }
}
