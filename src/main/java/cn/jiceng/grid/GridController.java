package cn.jiceng.grid;

import cn.jiceng.division.Division;
import cn.jiceng.geometry.GeoJson;
import cn.jiceng.gridwork.GridAssignment;
import cn.jiceng.gridwork.GridCoverage;
import cn.jiceng.gridwork.GridDuty;
import cn.jiceng.gridwork.GridPatrol;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Lineage;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.security.Guard;
import cn.jiceng.tenancy.Policies;
import cn.jicengschema.types.GridFinding;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads grids; the schema is in {@code grid.graphqls}. */
@Controller
class GridController {
    private static final Lineage<Grid> PREDECESSORS = Lineage.predecessors(Grid.class, GridSuccession.class);
    private static final Lineage<Grid> SUCCESSORS = Lineage.successors(Grid.class, GridSuccession.class);

    private final Policies policies;
    private final Clock clock;

    GridController(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @QueryMapping
    CompletableFuture<Grid> grid(@Argument String code, Loader loader) {
        return loader.require(Grid.class, "code", code);
    }

    @QueryMapping
    Connection<Grid> grids(Loader loader) {
        return loader.list(Grid.class);
    }

    @QueryMapping
    CompletableFuture<@Nullable Grid> gridAt(@Argument double longitude, @Argument double latitude, Loader loader) {
        return new Place(longitude, latitude).grid(loader);
    }

    @SchemaMapping
    Connection<Grid> grids(Division division, Loader loader) {
        return loader.inside(Grid.class, division.getCode());
    }

    @SchemaMapping
    CompletableFuture<@Nullable Division> community(Grid grid, Loader loader) {
        return loader.by(Division.class, "code", grid.getArea());
    }

    @SchemaMapping
    @Nullable
    CompletableFuture<@Nullable GeoJson> boundary(Grid grid, Loader loader) {
        UUID id = grid.getBoundaryId();
        return id == null
                ? null
                : loader.byId(GridBoundary.class, id).thenApply(found -> found == null ? null : found.geoJson());
    }

    @SchemaMapping
    CompletableFuture<List<Grid>> predecessors(Grid grid, Loader loader) {
        return PREDECESSORS.of(grid, loader);
    }

    @SchemaMapping
    CompletableFuture<List<Grid>> successors(Grid grid, Loader loader) {
        return SUCCESSORS.of(grid, loader);
    }

    @SchemaMapping
    Connection<GridAssignment> assignments(Grid grid, Loader loader) {
        return loader.list(GridAssignment.class, "gridId", grid.getId());
    }

    @SchemaMapping
    Connection<GridCoverage> coverages(Grid grid, Loader loader) {
        return loader.list(GridCoverage.class, "gridId", grid.getId());
    }

    @SchemaMapping
    Connection<GridDuty> duties(Grid grid, Loader loader) {
        return loader.list(GridDuty.class, "gridId", grid.getId());
    }

    @SchemaMapping
    Connection<GridPatrol> patrols(Grid grid, Loader loader) {
        return loader.list(GridPatrol.class, "gridId", grid.getId());
    }

    @SchemaMapping
    CompletableFuture<Set<GridFinding>> findings(Grid grid, Loader loader) {
        var findings = new GridFindings(policies.current().grid(), LocalDate.now(clock));
        return loader.present("Grid.facts", grid.getId(), GridFacts::read).thenApply(facts -> findings.of(grid, facts));
    }

    @SchemaMapping
    List<GridAction> allowedActions(Grid grid) {
        return Guard.allowed(GridAction.class, grid);
    }
}
