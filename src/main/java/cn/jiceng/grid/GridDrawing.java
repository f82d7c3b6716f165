package cn.jiceng.grid;

import cn.jiceng.division.Division;
import cn.jiceng.division.Divisions;
import cn.jiceng.geometry.GeoJson;
import cn.jiceng.geometry.Outline;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Imports.Making;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Guard;
import cn.jiceng.tenantfile.DivisionLevel;
import cn.jicengschema.types.GridCreateInput;
import cn.jicengschema.types.GridType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws grids into communities. */
@Component
class GridDrawing {
    private final Divisions divisions;
    private final GridCodes codes;
    private final GridBoundaries boundaries;
    private final Aggregates aggregates;

    GridDrawing(Divisions divisions, GridCodes codes, GridBoundaries boundaries, Aggregates aggregates) {
        this.divisions = divisions;
        this.codes = codes;
        this.boundaries = boundaries;
        this.aggregates = aggregates;
    }

    /**
     * A new draft, stored.
     *
     * @param code null for the next free one
     */
    Grid draw(String area, @Nullable String code, GridType type, int households, @Nullable GeoJson boundary) {
        requireCommunity(divisions.requireOpen(area));
        Grid grid = valid(new Grid(codes.choose(area, code), type, area, households), boundary);
        return codes.store(grid, code);
    }

    private Grid valid(Grid grid, @Nullable GeoJson boundary) {
        aggregates.requireValid(grid).drawAs(boundary(boundary));
        return grid;
    }

    private static void requireCommunity(Division division) {
        if (division.getLevel() != DivisionLevel.COMMUNITY) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "grid.notACommunity", division.getCode())
                    .at("input", "area");
        }
    }

    /** Makes a draft of each of these; those without a code get free ones. */
    Making<GridCreateInput, Grid> drawAll(List<GridCreateInput> inputs) {
        Map<String, Division> open =
                divisions.holdOpen(inputs.stream().map(GridCreateInput::getArea).collect(Collectors.toSet()));
        codes.number(inputs);
        return (input, made) -> {
            Guard.requireIn(GridAction.CREATE, input.getArea());
            requireCommunity(Optional.ofNullable(open.get(input.getArea()))
                    .orElseThrow(() -> Divisions.unknown(input.getArea())));
            String code = codes.requireFitting(input);
            return codes.store(
                    valid(new Grid(code, input.getType(), input.getArea(), input.getHouseholds()), input.getBoundary()),
                    code);
        };
    }

    @Nullable
    GridBoundary boundary(@Nullable GeoJson geoJson) {
        return geoJson == null
                ? null
                : boundaries.save(new GridBoundary(geoJson, Outline.of(geoJson, "input", "boundary")));
    }
}
