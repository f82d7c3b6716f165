package cn.jiceng.gridwork;

import cn.jiceng.platform.time.Days;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** All that is done in a grid, when the grid ends. */
@Service
public class GridWork {
    private final GridAssignments assignments;
    private final GridCoverages coverages;
    private final GridDuties duties;
    private final Days days;

    GridWork(GridAssignments assignments, GridCoverages coverages, GridDuties duties, Days days) {
        this.assignments = assignments;
        this.coverages = coverages;
        this.duties = duties;
        this.days = days;
    }

    /** Ends what lasts in a grid, today. */
    public void end(Workplace grid, String reason) {
        lasting(grid).forEach(term -> term.end(days.today(), reason));
    }

    /** Takes what lasts in a grid to where that has moved; what has ended happened where it was. */
    public void follow(Workplace grid) {
        lasting(grid).forEach(term -> term.follow(grid));
    }

    private Stream<? extends GridTerm> lasting(Workplace grid) {
        return Stream.<Function<UUID, List<? extends GridTerm>>>of(
                        assignments::findByGridIdAndEndedOnIsNull,
                        coverages::findByGridIdAndEndedOnIsNull,
                        duties::findByGridIdAndEndedOnIsNull)
                .flatMap(lasting -> lasting.apply(grid.getId()).stream());
    }

    /** Takes away what was planned for a grid that never was. */
    public void discard(Workplace grid) {
        List<GridAssignment> planned = assignments.findByGridId(grid.getId());
        planned.forEach(GridAssignment::withdraw);
        assignments.deleteAll(planned);
        coverages.deleteAll(coverages.findByGridId(grid.getId()));
        duties.deleteAll(duties.findByGridId(grid.getId()));
    }
}
