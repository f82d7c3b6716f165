package cn.jiceng.unit;

import cn.jiceng.division.Division;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Viewer;
import cn.jicengschema.types.UnitCreateInput;
import cn.jicengschema.types.UnitUpdateInput;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes units; the schema is in {@code unit.graphqls}. */
@Controller
class UnitController {
    private final UnitService service;

    UnitController(UnitService service) {
        this.service = service;
    }

    @QueryMapping
    CompletableFuture<Unit> unit(@Argument String code, Loader loader) {
        return loader.require(Unit.class, "code", code);
    }

    @QueryMapping
    Connection<Unit> units(Loader loader) {
        return loader.list(Unit.class);
    }

    @SchemaMapping
    @Nullable
    CompletableFuture<@Nullable Unit> unit(Viewer viewer, Loader loader) {
        return loader.byIdIfAny(Unit.class, viewer.self().unit());
    }

    @SchemaMapping
    Connection<Unit> units(Division division, Loader loader) {
        return loader.inside(Unit.class, division.getCode());
    }

    @SchemaMapping
    @Needs("area")
    CompletableFuture<@Nullable Division> division(Unit unit, Loader loader) {
        return loader.by(Division.class, "code", unit.getArea());
    }

    @SchemaMapping
    List<UnitAction> allowedActions(Unit unit) {
        return Guard.allowed(UnitAction.class, unit);
    }

    @MutationMapping
    Unit unitCreate(@Argument UnitCreateInput input) {
        return service.create(input);
    }

    @MutationMapping
    Unit unitUpdate(@Subject Unit unit, @Argument UnitUpdateInput input) {
        return service.update(unit, input);
    }
}
