package cn.jiceng.grid;

import cn.jiceng.demo.DemoCentre;
import cn.jiceng.demo.DemoCity;
import cn.jiceng.geometry.GeoJson;
import cn.jiceng.policy.GridPolicy.Households;
import cn.jiceng.tenancy.Policies;
import cn.jicengschema.types.GridType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the grids of demo mode: most of a size within the policy's range, a few with bounds on the map. */
@Component
class DemoGrids {
    private static final Households USUAL = new Households(300, 500); // three-year plan
    private static final int GRIDS_WITH_A_LARGE_ONE = 12;
    private static final int COMMUNITIES_WITH_BOUNDS = 5;
    private static final int SQUARES_IN_A_ROW = 20;
    private static final double DEGREES = 0.01;

    private final Grids grids;
    private final GridCodes codes;
    private final GridDrawing drawing;
    private final Policies policies;

    DemoGrids(Grids grids, GridCodes codes, GridDrawing drawing, Policies policies) {
        this.grids = grids;
        this.codes = codes;
        this.drawing = drawing;
        this.policies = policies;
    }

    /** The grids of a community, at work. */
    List<Grid> atWork(DemoCity city, int index, LocalDate since) {
        String community = city.communities().get(index).getCode();
        Iterator<String> free = codes.free(community).iterator();
        GridBoundary boundary =
                index % COMMUNITIES_WITH_BOUNDS == 0 ? drawing.boundary(square(city.centre(), index)) : null;
        List<Grid> drawn = new ArrayList<>();
        city.share("grids", index).numbers().forEach(number -> {
            Grid grid = draw(free.next(), community, households(number), drawn.isEmpty() ? boundary : null);
            grid.activate(since);
            drawn.add(grids.save(grid));
        });
        return drawn;
    }

    /** One more, which the street has still to activate. */
    void draft(String community) {
        grids.save(draw(codes.free(community).findFirst().orElseThrow(), community, USUAL.min(), null));
    }

    private static Grid draw(String code, String community, int households, @Nullable GridBoundary boundary) {
        var grid = new Grid(code, GridType.RESIDENTIAL, community, households);
        grid.drawAs(boundary);
        return grid;
    }

    private int households(int number) {
        Households range = Objects.requireNonNullElse(policies.current().grid().households(), USUAL);
        return number % GRIDS_WITH_A_LARGE_ONE == GRIDS_WITH_A_LARGE_ONE - 1
                ? range.max() + 60
                : range.min() + number * 37 % (range.max() - range.min() + 1);
    }

    /** Somewhere in the city, where no other one lies. */
    private static GeoJson square(DemoCentre centre, int index) {
        int number = index / COMMUNITIES_WITH_BOUNDS;
        double west = centre.longitude() + number % SQUARES_IN_A_ROW * DEGREES;
        double south = centre.latitude() + number / SQUARES_IN_A_ROW * DEGREES;
        double east = west + DEGREES * 0.9;
        double north = south + DEGREES * 0.9;
        return GeoJson.parse(String.format(
                Locale.ROOT,
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.4f,%2$.4f],[%3$.4f,%2$.4f],[%3$.4f,%4$.4f],[%1$.4f,%4$.4f],[%1$.4f,%2$.4f]]]}",
                west,
                south,
                east,
                north));
    }
}
