package cn.jiceng.grid;

import cn.jiceng.gridwork.GridAssignment;
import cn.jiceng.gridwork.GridCoverage;
import cn.jiceng.gridwork.GridDuty;
import cn.jiceng.gridwork.GridParty;
import cn.jiceng.gridwork.GridPatrol;
import cn.jiceng.gridwork.GridStaff;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.GridAddDutyInput;
import cn.jicengschema.types.GridAppraiseWorkerInput;
import cn.jicengschema.types.GridAssignInput;
import cn.jicengschema.types.GridCoverInput;
import cn.jicengschema.types.GridEndDutyInput;
import cn.jicengschema.types.GridRecordPatrolInput;
import cn.jicengschema.types.GridUnassignInput;
import cn.jicengschema.types.GridUncoverInput;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;

/** Lets those who may change what is done in a grid. */
@Service
class GridStaffing {
    private final GridStaff staff;
    private final GridParty party;
    private final EntityManager entities;

    GridStaffing(GridStaff staff, GridParty party, EntityManager entities) {
        this.staff = staff;
        this.party = party;
        this.entities = entities;
    }

    GridAssignment assign(Grid grid, GridAssignInput input) {
        take(GridAction.ASSIGN, grid);
        return staff.assign(grid, input);
    }

    GridAssignment unassign(Grid grid, GridUnassignInput input) {
        take(GridAction.UNASSIGN, grid);
        return staff.unassign(grid, input);
    }

    GridAssignment appraise(Grid grid, GridAppraiseWorkerInput input) {
        Guard.require(GridAction.APPRAISE_WORKER, grid);
        return staff.appraise(grid, input);
    }

    GridCoverage cover(Grid grid, GridCoverInput input) {
        take(GridAction.COVER, grid);
        return party.cover(grid, input);
    }

    GridCoverage uncover(Grid grid, GridUncoverInput input) {
        take(GridAction.UNCOVER, grid);
        return party.uncover(grid, input);
    }

    GridDuty addDuty(Grid grid, GridAddDutyInput input) {
        take(GridAction.ADD_DUTY, grid);
        return party.addDuty(grid, input);
    }

    GridDuty endDuty(Grid grid, GridEndDutyInput input) {
        take(GridAction.END_DUTY, grid);
        return party.endDuty(grid, input);
    }

    /** Leaves the grid alone: patrols come by the thousand, and one more says nothing about what the grid is. */
    GridPatrol recordPatrol(Grid grid, GridRecordPatrolInput input) {
        Guard.require(GridAction.RECORD_PATROL, grid);
        return staff.recordPatrol(grid, input);
    }

    /** The grid's version grows, so that whoever ends the grid at the same moment collides, and leaves nothing behind. */
    private void take(GridAction action, Grid grid) {
        Guard.require(action, grid);
        entities.lock(grid, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
