package cn.jiceng.grid;

import cn.jiceng.gridwork.GridAssignment;
import cn.jiceng.gridwork.GridCoverage;
import cn.jiceng.gridwork.GridDuty;
import cn.jiceng.gridwork.GridPatrol;
import cn.jiceng.platform.mutation.Subject;
import cn.jicengschema.types.GridAddDutyInput;
import cn.jicengschema.types.GridAppraiseWorkerInput;
import cn.jicengschema.types.GridAssignInput;
import cn.jicengschema.types.GridCoverInput;
import cn.jicengschema.types.GridEndDutyInput;
import cn.jicengschema.types.GridRecordPatrolInput;
import cn.jicengschema.types.GridUnassignInput;
import cn.jicengschema.types.GridUncoverInput;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changes what is done in grids, and by whom. */
@Controller
class GridStaffController {
    private final GridStaffing staffing;

    GridStaffController(GridStaffing staffing) {
        this.staffing = staffing;
    }

    @MutationMapping
    GridAssignment gridAssign(@Subject Grid grid, @Argument GridAssignInput input) {
        return staffing.assign(grid, input);
    }

    @MutationMapping
    GridAssignment gridUnassign(@Subject Grid grid, @Argument GridUnassignInput input) {
        return staffing.unassign(grid, input);
    }

    @MutationMapping
    GridAssignment gridAppraiseWorker(@Subject Grid grid, @Argument GridAppraiseWorkerInput input) {
        return staffing.appraise(grid, input);
    }

    @MutationMapping
    GridCoverage gridCover(@Subject Grid grid, @Argument GridCoverInput input) {
        return staffing.cover(grid, input);
    }

    @MutationMapping
    GridCoverage gridUncover(@Subject Grid grid, @Argument GridUncoverInput input) {
        return staffing.uncover(grid, input);
    }

    @MutationMapping
    GridDuty gridAddDuty(@Subject Grid grid, @Argument GridAddDutyInput input) {
        return staffing.addDuty(grid, input);
    }

    @MutationMapping
    GridDuty gridEndDuty(@Subject Grid grid, @Argument GridEndDutyInput input) {
        return staffing.endDuty(grid, input);
    }

    @MutationMapping
    GridPatrol gridRecordPatrol(@Subject Grid grid, @Argument GridRecordPatrolInput input) {
        return staffing.recordPatrol(grid, input);
    }
}
