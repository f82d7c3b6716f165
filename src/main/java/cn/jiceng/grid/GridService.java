package cn.jiceng.grid;

import cn.jiceng.gridwork.GridWork;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.ImportedRow;
import cn.jiceng.platform.mutation.Imports;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Viewer;
import cn.jicengschema.types.GridCreateInput;
import cn.jicengschema.types.GridImportInput;
import cn.jicengschema.types.GridState;
import cn.jicengschema.types.GridUpdateInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** The life of a grid: by whom, the table of actions says; what it means to one, its verbs. */
@Service
class GridService {
    private final Grids grids;
    private final GridDrawing drawing;
    private final GridActivation activation;
    private final GridWork work;
    private final Imports imports;
    private final Clock clock;

    GridService(
            Grids grids, GridDrawing drawing, GridActivation activation, GridWork work, Imports imports, Clock clock) {
        this.grids = grids;
        this.drawing = drawing;
        this.activation = activation;
        this.work = work;
        this.imports = imports;
        this.clock = clock;
    }

    Grid create(GridCreateInput input) {
        Guard.requireIn(GridAction.CREATE, input.getArea());
        return drawing.draw(
                input.getArea(), input.getCode(), input.getType(), input.getHouseholds(), input.getBoundary());
    }

    /** Who may make none in an area of their own makes none anywhere. */
    List<ImportedRow<Grid>> importRows(GridImportInput input) {
        Guard.requireIn(GridAction.CREATE, Viewer.require().area());
        return imports.run(Grid.class, input.getRows(), GridCreateInput::getCode, input.getOnError(), drawing::drawAll);
    }

    void discard(Grid grid) {
        Guard.require(GridAction.DISCARD, grid);
        work.discard(grid);
        grids.delete(grid);
    }

    Grid update(Grid grid, GridUpdateInput input) {
        Guard.require(GridAction.UPDATE, grid);
        if (input.getHouseholds() != null) {
            grid.count(input.getHouseholds());
        }
        if (input.getType() != null) {
            requireRedrawing(grid, "type");
            grid.changeInto(input.getType());
        }
        if (input.hasBoundary()) {
            requireRedrawing(grid, "boundary");
            grid.drawAs(drawing.boundary(input.getBoundary()));
        }
        return grid;
    }

    private static void requireRedrawing(Grid grid, String field) {
        if (grid.getState() == GridState.ACTIVE) {
            throw Refusal.of(CommonRefusal.ILLEGAL_TRANSITION, "grid.redrawnWhileActive")
                    .at("input", field);
        }
    }

    Grid activate(Grid grid) {
        Guard.require(GridAction.ACTIVATE, grid);
        activation.activate(grid);
        return grid;
    }

    Grid adjust(Grid grid) {
        Guard.require(GridAction.ADJUST, grid);
        grid.adjust();
        return grid;
    }

    Grid retire(Grid grid, String reason) {
        Guard.require(GridAction.RETIRE, grid);
        work.end(grid, reason);
        grid.retire(LocalDate.now(clock), reason);
        return grid;
    }
}
