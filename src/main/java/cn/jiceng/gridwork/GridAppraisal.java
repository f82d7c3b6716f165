package cn.jiceng.gridwork;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** How a person's work in a grid was judged (考核评价); a fact that never changes. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class GridAppraisal extends Aggregate implements Governed {
    @Column(nullable = false, updatable = false)
    private UUID assignmentId;

    @Collate("C")
    @Column(nullable = false, updatable = false)
    private String area;

    @Column(nullable = false, updatable = false)
    private LocalDate appraisedOn;

    @Column(updatable = false)
    @Min(0)
    @Max(100)
    private int score;

    @Column(updatable = false)
    @Size(max = 500)
    private @Nullable String remark;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected GridAppraisal() {}

    GridAppraisal(GridAssignment assignment, LocalDate appraisedOn, int score, @Nullable String remark) {
        this.assignmentId = assignment.getId();
        this.area = assignment.getArea();
        this.appraisedOn = appraisedOn;
        this.score = score;
        this.remark = remark;
    }

    public UUID getAssignmentId() {
        return assignmentId;
    }

    @Override
    public String getArea() {
        return area;
    }

    public LocalDate getAppraisedOn() {
        return appraisedOn;
    }

    /** From 0 to 100. */
    public int getScore() {
        return score;
    }

    public @Nullable String getRemark() {
        return remark;
    }
}
