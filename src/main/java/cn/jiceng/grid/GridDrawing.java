package cn.jiceng.grid;

import cn.jiceng.division.Division;
import cn.jiceng.division.Divisions;
import cn.jiceng.geometry.GeoJson;
import cn.jiceng.geometry.Outline;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.tenantfile.DivisionLevel;
import cn.jicengschema.types.GridType;
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
        requireCommunity(area);
        Grid grid = new Grid(codes.choose(area, code), type, area, households);
        aggregates.requireValid(grid).drawAs(boundary(boundary));
        return codes.store(grid, code);
    }

    private void requireCommunity(String area) {
        Division division = divisions.requireOpen(area);
        if (division.getLevel() != DivisionLevel.COMMUNITY) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "grid.notACommunity", area)
                    .at("input", "area");
        }
    }

    @Nullable
    GridBoundary boundary(@Nullable GeoJson geoJson) {
        return geoJson == null
                ? null
                : boundaries.save(new GridBoundary(geoJson, Outline.of(geoJson, "input", "boundary")));
    }
}
