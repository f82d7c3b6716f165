package cn.jiceng.gridwork;

import cn.jiceng.attachment.Attachments;
import cn.jiceng.person.Person;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.time.Days;
import cn.jiceng.policy.CodedName;
import cn.jiceng.tenancy.Policies;
import cn.jicengschema.types.GridAppraiseWorkerInput;
import cn.jicengschema.types.GridAssignInput;
import cn.jicengschema.types.GridRecordPatrolInput;
import cn.jicengschema.types.GridRole;
import cn.jicengschema.types.GridUnassignInput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who works in a grid, from entry to exit (选任、考核、退出), and their patrols. */
@Service
public class GridStaff {
    private final GridAssignments assignments;
    private final GridAppraisals appraisals;
    private final GridPatrols patrols;
    private final Attachments attachments;
    private final Aggregates aggregates;
    private final Policies policies;
    private final Days days;

    GridStaff(
            GridAssignments assignments,
            GridAppraisals appraisals,
            GridPatrols patrols,
            Attachments attachments,
            Aggregates aggregates,
            Policies policies,
            Days days) {
        this.assignments = assignments;
        this.appraisals = appraisals;
        this.patrols = patrols;
        this.attachments = attachments;
        this.aggregates = aggregates;
        this.policies = policies;
        this.days = days;
    }

    /**
     * Takes a person into a role.
     *
     * @throws Refusal VALIDATION_FAILED for a leader without a role that the policy asks for, CONFLICT for a second leader
     *     or the same person twice in a role
     */
    public GridAssignment assign(Workplace grid, GridAssignInput input) {
        Person person = aggregates.require(Person.class, input.getPersonId());
        if (input.getRole() == GridRole.LEADER) {
            requireLeaderRole(input);
        }
        GridAssignment entered = assignments.save(
                new GridAssignment(grid, person.getId(), input, days.until(input.getStartedOn(), "startedOn")));
        entered.tellOfEntry();
        return entered;
    }

    private void requireLeaderRole(GridAssignInput input) {
        List<CodedName> roles = policies.current().grid().leaderRoles();
        if (roles != null && roles.stream().noneMatch(role -> role.code().equals(input.getLeaderRole()))) {
            String codes = String.join(", ", roles.stream().map(CodedName::code).toList());
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "grid.leaderRole", codes)
                    .at("input", "leaderRole");
        }
    }

    public GridAssignment unassign(Workplace grid, GridUnassignInput input) {
        GridAssignment assignment = require(grid, input.getAssignmentId());
        assignment.end(days.until(input.getEndedOn(), "endedOn"), input.getReason());
        return assignment;
    }

    public GridAssignment appraise(Workplace grid, GridAppraiseWorkerInput input) {
        GridAssignment assignment = require(grid, input.getAssignmentId());
        LocalDate day = days.until(input.getAppraisedOn(), "appraisedOn");
        appraisals.save(new GridAppraisal(assignment, day, input.getScore(), input.getRemark()));
        return assignment;
    }

    private GridAssignment require(Workplace grid, String id) {
        GridAssignment found = aggregates.require(GridAssignment.class, id);
        found.requireOf(grid);
        return found;
    }

    /**
     * Records that somebody went through the grid.
     *
     * @throws Refusal VALIDATION_FAILED for a day to come, and for whoever is not assigned now or was not that day
     */
    public GridPatrol recordPatrol(Workplace grid, GridRecordPatrolInput input) {
        UUID worker = NodeId.parse(input.getWorkerId()).uuid(); // a person's, or nobody's who is assigned
        LocalDate day = days.until(input.getPatrolledOn(), "patrolledOn");
        boolean assigned = assignments.findByGridIdAndPersonIdAndEndedOnIsNull(grid.getId(), worker).stream()
                .anyMatch(assignment -> assignment.hasBegunBy(day));
        if (!assigned) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "grid.workerNotAssigned")
                    .at("input", "workerId");
        }
        GridPatrol patrol = patrols.save(new GridPatrol(grid, worker, day, input.getFindings()));
        attachments.bind(input.getAttachmentIds(), patrol);
        return patrol;
    }
}
