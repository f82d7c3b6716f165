package cn.jiceng.grid;

import cn.jiceng.gridwork.GridAssignment;
import cn.jiceng.gridwork.GridCoverage;
import cn.jiceng.gridwork.GridDuty;
import cn.jiceng.gridwork.GridParty;
import cn.jiceng.gridwork.GridPatrol;
import cn.jiceng.gridwork.GridStaff;
import cn.jiceng.gridwork.OrganizationSuccession;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Viewer;
import cn.jicengschema.types.GridAddDutyInput;
import cn.jicengschema.types.GridAppraiseWorkerInput;
import cn.jicengschema.types.GridAssignInput;
import cn.jicengschema.types.GridCoverInput;
import cn.jicengschema.types.GridEndDutyInput;
import cn.jicengschema.types.GridRecordPatrolInput;
import cn.jicengschema.types.GridUnassignInput;
import cn.jicengschema.types.GridUncoverInput;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lets those who may change what is done in a grid. */
@Service
class GridStaffing {
    private final GridStaff staff;
    private final GridParty party;
    private final OrganizationSuccession succession;
    private final Grids grids;
    private final Clock clock;

    GridStaffing(GridStaff staff, GridParty party, OrganizationSuccession succession, Grids grids, Clock clock) {
        this.staff = staff;
        this.party = party;
        this.succession = succession;
        this.grids = grids;
        this.clock = clock;
    }

    GridAssignment assign(Grid grid, GridAssignInput input) {
        change(GridAction.ASSIGN, grid);
        GridAssignment assignment = staff.assign(grid, input);
        grid.heed(assignment);
        return assignment;
    }

    GridAssignment unassign(Grid grid, GridUnassignInput input) {
        change(GridAction.UNASSIGN, grid);
        GridAssignment assignment = staff.unassign(grid, input);
        grid.heed(assignment);
        return assignment;
    }

    GridAssignment appraise(Grid grid, GridAppraiseWorkerInput input) {
        Guard.require(GridAction.APPRAISE_WORKER, grid);
        return staff.appraise(grid, input);
    }

    GridCoverage cover(Grid grid, GridCoverInput input) {
        change(GridAction.COVER, grid);
        return party.cover(grid, input);
    }

    GridCoverage uncover(Grid grid, GridUncoverInput input) {
        change(GridAction.UNCOVER, grid);
        return party.uncover(grid, input);
    }

    GridDuty addDuty(Grid grid, GridAddDutyInput input) {
        change(GridAction.ADD_DUTY, grid);
        return party.addDuty(grid, input);
    }

    GridDuty endDuty(Grid grid, GridEndDutyInput input) {
        change(GridAction.END_DUTY, grid);
        return party.endDuty(grid, input);
    }

    /** Lets the organization that goes on cover what one covers that became part of it. */
    void handOver(UUID organization, UUID into) {
        succession.coverages(organization).forEach(coverage -> {
            grids.findById(coverage.getGridId()).orElseThrow().workChanges(clock.instant());
            succession.handOver(coverage, into);
        });
    }

    void uncoverAll(UUID organization) {
        succession.coverages(organization).forEach(coverage -> {
            grids.findById(coverage.getGridId()).orElseThrow().workChanges(clock.instant());
            succession.end(coverage);
        });
    }

    /**
     * Leaves the grid alone: patrols come by the thousand, and one more says nothing about what the grid is. Whoever works in
     * it answers for the own patrols, and whoever runs it for all.
     *
     * @throws Refusal NOT_ALLOWED for a worker who names another one
     */
    GridPatrol recordPatrol(Grid grid, GridRecordPatrolInput input) {
        Guard.require(GridAction.RECORD_PATROL, grid);
        if (Guard.isGrantedAsOwn(GridAction.RECORD_PATROL, grid)
                && !NodeId.parse(input.getWorkerId())
                        .uuid()
                        .equals(Viewer.require().self().person())) {
            throw Refusal.of(CommonRefusal.NOT_ALLOWED, "grid.patrolOfAnother").at("input", "workerId");
        }
        return staff.recordPatrol(grid, input);
    }

    private void change(GridAction action, Grid grid) {
        Guard.require(action, grid);
        grid.workChanges(clock.instant());
    }
}
