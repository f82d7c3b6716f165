package cn.jiceng.project;

import cn.jiceng.attachment.Attachments;
import cn.jiceng.lists.Matches;
import cn.jiceng.lists.Need;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.time.Days;
import cn.jiceng.registration.Claimants;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.ProjectCompleteInput;
import cn.jicengschema.types.ProjectCreateInput;
import cn.jicengschema.types.ProjectReportInput;
import cn.jicengschema.types.ProjectState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done to projects, and who claims them. */
@Service
class ProjectService {
    private final Projects projects;
    private final Matches matches;
    private final Claimants claimants;
    private final Attachments attachments;
    private final Aggregates aggregates;
    private final EntityManager entities;
    private final Days days;

    ProjectService(
            Projects projects,
            Matches matches,
            Claimants claimants,
            Attachments attachments,
            Aggregates aggregates,
            EntityManager entities,
            Days days) {
        this.projects = projects;
        this.matches = matches;
        this.claimants = claimants;
        this.attachments = attachments;
        this.aggregates = aggregates;
        this.entities = entities;
        this.days = days;
    }

    Project create(ProjectCreateInput input) {
        Need need = aggregates.require(Need.class, input.getNeedId());
        Guard.requireIn(ProjectAction.CREATE, need.getArea());
        var project = new Project(projects.nextNumber(), need, matches.requireFree(need), input);
        aggregates.add(project).announcePlan();
        matches.engage(need, project.getId());
        return project;
    }

    /** Whoever comes first wins, however many come at once. */
    ProjectClaim claim(Project project, @Nullable String registration) {
        var claimant = claimants.require(registration, project.getArea());
        var claim = new ProjectClaim(project, claimant, days.today());
        Guard.require(ProjectClaimAction.CLAIM, claim);
        claimant.requireActive();
        project.requireClaimable();
        entities.lock(project, LockModeType.PESSIMISTIC_WRITE);
        project.claim(aggregates.add(claim));
        return claim;
    }

    ProjectReport report(Project project, ProjectReportInput input) {
        Guard.require(ProjectAction.REPORT, project);
        LocalDate day = days.until(input.getReportedOn(), "reportedOn");
        return report(project, day, input.getText(), input.getAttachmentIds());
    }

    private ProjectReport report(
            Project project, LocalDate day, @Nullable String text, @Nullable List<String> attachmentIds) {
        ProjectReport report = aggregates.add(new ProjectReport(project, day, text));
        attachments.bind(attachmentIds, report);
        project.report(report);
        return report;
    }

    Project complete(Project project, ProjectCompleteInput input) {
        Guard.require(ProjectAction.COMPLETE, project);
        LocalDate day = days.until(input.getEndedOn(), "endedOn");
        List<String> files = input.getAttachmentIds();
        if (input.getText() != null || (files != null && !files.isEmpty())) {
            report(project, day, input.getText(), files);
        }
        if (project.getState() != ProjectState.IN_PROGRESS) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "project.proofNeeded")
                    .at("input", "text");
        }
        project.complete(day);
        matches.meet(project.getNeedId(), day);
        return project;
    }

    Project cancel(Project project, String reason) {
        Guard.require(ProjectAction.CANCEL, project);
        project.cancel(days.today(), reason);
        matches.free(project.getNeedId());
        return project;
    }
}
