package cn.jiceng.grid;

import cn.jiceng.platform.mutation.ImportedRow;
import cn.jiceng.platform.mutation.Subject;
import cn.jicengschema.types.GridCreateInput;
import cn.jicengschema.types.GridImportInput;
import cn.jicengschema.types.GridMergeInput;
import cn.jicengschema.types.GridRetireInput;
import cn.jicengschema.types.GridSplitInput;
import cn.jicengschema.types.GridUpdateInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changes which grids there are. */
@Controller
class GridLifeController {
    private final GridService service;
    private final GridReshaping reshaping;

    GridLifeController(GridService service, GridReshaping reshaping) {
        this.service = service;
        this.reshaping = reshaping;
    }

    @MutationMapping
    Grid gridCreate(@Argument GridCreateInput input) {
        return service.create(input);
    }

    @MutationMapping
    List<ImportedRow<Grid>> gridImport(@Argument GridImportInput input) {
        return service.importRows(input);
    }

    @MutationMapping
    @Nullable
    Grid gridDiscard(@Subject Grid grid) {
        service.discard(grid);
        return null; // nothing is left to show, the first time as in a repeat
    }

    @MutationMapping
    Grid gridUpdate(@Subject Grid grid, @Argument GridUpdateInput input) {
        return service.update(grid, input);
    }

    @MutationMapping
    Grid gridActivate(@Subject Grid grid) {
        return service.activate(grid);
    }

    @MutationMapping
    Grid gridAdjust(@Subject Grid grid) {
        return service.adjust(grid);
    }

    @MutationMapping
    Grid gridSplit(@Subject Grid grid, @Argument GridSplitInput input) {
        return reshaping.split(grid, input);
    }

    @MutationMapping
    Grid gridMerge(@Subject Grid grid, @Argument GridMergeInput input) {
        return reshaping.merge(grid, input);
    }

    @MutationMapping
    Grid gridRetire(@Subject Grid grid, @Argument GridRetireInput input) {
        return service.retire(grid, input.getReason());
    }
}
