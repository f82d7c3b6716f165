package cn.jiceng.grid;

import cn.jiceng.gridwork.GridParty;
import cn.jiceng.gridwork.GridStaff;
import cn.jiceng.gridwork.GridWork;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.GridMergeInput;
import cn.jicengschema.types.GridSplitInput;
import cn.jicengschema.types.NewGridInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes new grids of old ones (拆分、合并), without a day on which nobody looks after the houses. */
@Service
class GridReshaping {
    private static final int MOST = 20;
    private static final String SPLIT = "网格拆分";
    private static final String MERGED = "网格合并";

    private final Grids grids;
    private final GridSuccessions successions;
    private final GridDrawing drawing;
    private final GridActivation activation;
    private final GridStaff staff;
    private final GridParty party;
    private final GridWork work;
    private final Aggregates aggregates;
    private final Clock clock;

    GridReshaping(
            Grids grids,
            GridSuccessions successions,
            GridDrawing drawing,
            GridActivation activation,
            GridStaff staff,
            GridParty party,
            GridWork work,
            Aggregates aggregates,
            Clock clock) {
        this.grids = grids;
        this.successions = successions;
        this.drawing = drawing;
        this.activation = activation;
        this.staff = staff;
        this.party = party;
        this.work = work;
        this.aggregates = aggregates;
        this.clock = clock;
    }

    /** Ends the grid in favour of the new ones. */
    Grid split(Grid grid, GridSplitInput input) {
        Guard.require(GridAction.SPLIT, grid);
        List<NewGridInput> parts = input.getGrids();
        requireCount(parts.size(), 2, "grid.splitInto", "grids");
        end(List.of(grid), SPLIT);
        List<Grid> made = new ArrayList<>();
        for (NewGridInput part : parts) {
            made.add(succeed(List.of(grid), part, "input", "grids", String.valueOf(made.size())));
        }
        grid.splitInto(made);
        return grid;
    }

    /** Ends the grid and others in favour of a new one, which is returned. */
    Grid merge(Grid grid, GridMergeInput input) {
        Guard.require(GridAction.MERGE, grid);
        List<String> ids = input.getWithIds().stream().distinct().toList();
        requireCount(ids.size(), 1, "grid.mergeWith", "withIds");
        List<Grid> merged = new ArrayList<>(List.of(grid));
        for (String id : ids) {
            merged.add(mergeable(grid, id));
        }
        end(merged, MERGED);
        Grid into = succeed(merged, input.getInto(), "input", "into");
        into.mergedFrom(merged);
        return into;
    }

    private Grid mergeable(Grid grid, String id) {
        Grid other = aggregates.require(Grid.class, id);
        Guard.require(GridAction.MERGE, other);
        if (other.equals(grid)) {
            throw refused("grid.mergeIntoItself", "withIds");
        }
        if (!other.getArea().equals(grid.getArea())) {
            throw refused("grid.mergeAcrossCommunities", "withIds", other.getCode(), grid.getArea());
        }
        return other;
    }

    private static void requireCount(int count, int least, String message, String field) {
        if (count < least || count > MOST) {
            throw refused(message, field, count);
        }
    }

    private void end(List<Grid> ended, String reason) {
        ended.forEach(grid -> {
            work.end(grid, reason);
            grid.giveWay(LocalDate.now(clock), reason);
        });
        grids.flush(); // an organization is one grid's own at a time: the old ones have to let go first
    }

    private Grid succeed(List<Grid> predecessors, NewGridInput input, String... field) {
        Grid grid = drawing.draw(
                predecessors.getFirst().getArea(),
                input.getCode(),
                input.getType(),
                input.getHouseholds(),
                input.getBoundary());
        predecessors.forEach(predecessor -> successions.save(new GridSuccession(predecessor, grid)));
        input.getStaff().forEach(assignment -> grid.heed(staff.assign(grid, assignment)));
        input.getCoverage().forEach(coverage -> party.cover(grid, coverage));
        activation.activate(grid, field);
        return grid;
    }

    private static Refusal refused(String message, String field, Object... arguments) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message, arguments).at("input", field);
    }
}
