package cn.jiceng.pairing;

import cn.jiceng.division.Divisions;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.time.Days;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.BureauAssignInput;
import cn.jicengschema.types.BureauUnassignInput;
import org.springframework.stereotype.Service;

/** Which bureaus answer for which communities. */
@Service
class BureauAssignmentService {
    private final Divisions divisions;
    private final Aggregates aggregates;
    private final Days days;

    BureauAssignmentService(Divisions divisions, Aggregates aggregates, Days days) {
        this.divisions = divisions;
        this.aggregates = aggregates;
        this.days = days;
    }

    BureauAssignment assign(BureauAssignInput input) {
        Guard.requireIn(BureauAssignmentAction.ASSIGN, input.getArea());
        Unit bureau = aggregates.require(Unit.class, input.getUnitId());
        divisions.requireOpenCommunity(input.getArea());
        return aggregates.add(
                new BureauAssignment(bureau, input.getArea(), days.until(input.getStartsOn(), "startsOn")));
    }

    BureauAssignment unassign(BureauAssignment assignment, BureauUnassignInput input) {
        Guard.require(BureauAssignmentAction.UNASSIGN, assignment);
        assignment.end(days.until(input.getEndedOn(), "endedOn"), input.getReason());
        return assignment;
    }
}
