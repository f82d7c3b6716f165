package cn.jiceng.project;

import cn.jiceng.attachment.Attachment;
import cn.jiceng.attachment.Attachments;
import cn.jiceng.division.Division;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.registration.UnitRegistration;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.ProjectCancelInput;
import cn.jicengschema.types.ProjectClaimInput;
import cn.jicengschema.types.ProjectCompleteInput;
import cn.jicengschema.types.ProjectCreateInput;
import cn.jicengschema.types.ProjectReportInput;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes projects; the schema is in {@code project.graphqls}. */
@Controller
class ProjectController {
    private final ProjectService service;
    private final Attachments attachments;

    ProjectController(ProjectService service, Attachments attachments) {
        this.service = service;
        this.attachments = attachments;
    }

    @QueryMapping
    Connection<Project> projects(Loader loader) {
        return loader.list(Project.class);
    }

    @SchemaMapping(typeName = "Division", field = "projects")
    Connection<Project> inDivision(Division division, Loader loader) {
        return loader.inside(Project.class, division.getCode());
    }

    @SchemaMapping(typeName = "Unit", field = "projects")
    Connection<Project> ofUnit(Unit unit, Loader loader) {
        return loader.list(Project.class, "unitId", unit.getId());
    }

    @SchemaMapping(typeName = "MemberRegistration", field = "projectClaims")
    Connection<ProjectClaim> byMember(MemberRegistration registration, Loader loader) {
        return loader.list(ProjectClaim.class, "memberRegistrationId", registration.getId());
    }

    @SchemaMapping(typeName = "UnitRegistration", field = "projectClaims")
    Connection<ProjectClaim> byUnit(UnitRegistration registration, Loader loader) {
        return loader.list(ProjectClaim.class, "unitRegistrationId", registration.getId());
    }

    @SchemaMapping
    @Needs("area")
    CompletableFuture<@Nullable Division> division(Project project, Loader loader) {
        return loader.by(Division.class, "code", project.getArea());
    }

    @SchemaMapping
    Connection<ProjectReport> reports(Project project, Loader loader) {
        return loader.list(ProjectReport.class, "projectId", project.getId());
    }

    @SchemaMapping(typeName = "ProjectReport", field = "attachments")
    CompletableFuture<List<Attachment>> evidence(ProjectReport report, Loader loader) {
        return attachments.of(report.getId(), loader);
    }

    @SchemaMapping
    List<ProjectAction> allowedActions(Project project) {
        return Guard.allowed(ProjectAction.class, project);
    }

    @MutationMapping
    Project projectCreate(@Argument ProjectCreateInput input) {
        return service.create(input);
    }

    @MutationMapping
    ProjectClaim projectClaim(@Subject Project project, @Argument @Nullable ProjectClaimInput input) {
        return service.claim(project, input == null ? null : input.getRegistrationId());
    }

    @MutationMapping
    ProjectReport projectReport(@Subject Project project, @Argument ProjectReportInput input) {
        return service.report(project, input);
    }

    @MutationMapping
    Project projectComplete(@Subject Project project, @Argument ProjectCompleteInput input) {
        return service.complete(project, input);
    }

    @MutationMapping
    Project projectCancel(@Subject Project project, @Argument ProjectCancelInput input) {
        return service.cancel(project, input.getReason());
    }
}
