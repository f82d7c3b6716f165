package cn.jiceng.gridwork;

import cn.jiceng.attachment.Attachment;
import cn.jiceng.attachment.Attachments;
import cn.jiceng.organization.Organization;
import cn.jiceng.person.Person;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Where the work in grids leads to: persons, organizations and appraisals. */
@Controller
class GridWorkController {
    private final Colleagues colleagues;
    private final Attachments attachments;

    GridWorkController(Colleagues colleagues, Attachments attachments) {
        this.colleagues = colleagues;
        this.attachments = attachments;
    }

    @SchemaMapping
    CompletableFuture<List<Attachment>> attachments(GridPatrol patrol, Loader loader) {
        return attachments.of(patrol.getId(), loader);
    }

    @SchemaMapping
    @Needs({"gridId", "personId"})
    CompletableFuture<@Nullable Person> person(GridAssignment assignment, Loader loader) {
        return colleagues.find(assignment, loader);
    }

    @SchemaMapping
    CompletableFuture<List<GridAppraisal>> appraisals(GridAssignment assignment, Loader loader) {
        return loader.batch("GridAssignment.appraisals", assignment.getId(), GridWorkController::appraisals);
    }

    private static List<List<GridAppraisal>> appraisals(Session session, List<UUID> ids) {
        var found = session
                .createSelectionQuery(
                        "from GridAppraisal a where among(:ids, a.assignmentId) order by a.id", GridAppraisal.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(GridAppraisal::getAssignmentId));
        return ids.stream().map(id -> found.getOrDefault(id, List.of())).toList();
    }

    @SchemaMapping
    Connection<GridCoverage> gridCoverages(Organization organization, Loader loader) {
        return loader.list(GridCoverage.class, "organizationId", organization.getId());
    }
}
