package cn.jiceng.project;

import cn.jiceng.division.DivisionsReplaced;
import cn.jiceng.platform.event.StepwiseConsumer;
import cn.jicengschema.types.ProjectState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Moves projects that are not over, and their claims, to what their community was merged or split into. */
@Component
class ProjectRecoding implements StepwiseConsumer<DivisionsReplaced> {
    private static final Set<ProjectState> RUNNING =
            EnumSet.of(ProjectState.PLANNED, ProjectState.CLAIMED, ProjectState.IN_PROGRESS);

    private final Projects projects;
    private final ProjectClaims claims;

    ProjectRecoding(Projects projects, ProjectClaims claims) {
        this.projects = projects;
        this.claims = claims;
    }

    @Override
    public String name() {
        return "project-recoding";
    }

    @Override
    public Class<DivisionsReplaced> type() {
        return DivisionsReplaced.class;
    }

    @Override
    public boolean step(DivisionsReplaced event) {
        List<Project> next = projects.findTop50ByAreaInAndStateInOrderById(event.ended(), RUNNING);
        next.forEach(project -> move(project, event.successorOf(project.getArea())));
        return !next.isEmpty();
    }

    private void move(Project project, String area) {
        project.moveTo(area);
        claims.findByProjectId(project.getId()).ifPresent(claim -> claim.moveTo(area));
    }
}
