package cn.jiceng.grid;

import cn.jiceng.division.DivisionsReplaced;
import cn.jiceng.gridwork.GridWork;
import cn.jiceng.platform.event.StepwiseConsumer;
import cn.jicengschema.types.GridState;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Moves grids, with what lasts in them, to what their community was merged or split into, under codes of that: a grid's
 * code begins as that of its community. Retired ones keep theirs, and no code is used again.
 */
@Component
class GridRecoding implements StepwiseConsumer<DivisionsReplaced> {
    private final Grids grids;
    private final GridCodes codes;
    private final GridWork work;

    GridRecoding(Grids grids, GridCodes codes, GridWork work) {
        this.grids = grids;
        this.codes = codes;
        this.work = work;
    }

    @Override
    public String name() {
        return "grid-recoding";
    }

    @Override
    public Class<DivisionsReplaced> type() {
        return DivisionsReplaced.class;
    }

    @Override
    public boolean step(DivisionsReplaced event) {
        List<Grid> next = grids.findTop50ByAreaInAndStateNotOrderByCode(event.ended(), GridState.RETIRED);
        for (Grid grid : next) {
            codes.recode(grid, event.successorOf(grid.getArea(), grid.getCode()));
            work.follow(grid);
        }
        return !next.isEmpty();
    }
}
