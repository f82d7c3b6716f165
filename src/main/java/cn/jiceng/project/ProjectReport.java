package cn.jiceng.project;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What was reported on a project (项目进展), in words or by evidence; a fact that never changes. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class ProjectReport extends Aggregate implements Governed {
    @Column(nullable = false, updatable = false)
    private UUID projectId;

    @Collate("C")
    @Column(nullable = false, updatable = false)
    private String area;

    @Column(nullable = false, updatable = false)
    private LocalDate reportedOn;

    @Column(updatable = false)
    @Size(min = 1, max = 1000)
    private @Nullable String text;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected ProjectReport() {}

    ProjectReport(Project project, LocalDate reportedOn, @Nullable String text) {
        this.projectId = project.getId();
        this.area = project.getArea();
        this.reportedOn = reportedOn;
        this.text = text;
    }

    public UUID getProjectId() {
        return projectId;
    }

    @Override
    public String getArea() {
        return area;
    }

    public LocalDate getReportedOn() {
        return reportedOn;
    }

    public @Nullable String getText() {
        return text;
    }
}
