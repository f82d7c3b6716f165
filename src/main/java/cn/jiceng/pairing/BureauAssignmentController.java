package cn.jiceng.pairing;

import cn.jiceng.division.Division;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.BureauAssignInput;
import cn.jicengschema.types.BureauUnassignInput;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes which bureaus answer for which communities; the schema is in {@code pairing.graphqls}. */
@Controller
class BureauAssignmentController {
    private final BureauAssignmentService service;

    BureauAssignmentController(BureauAssignmentService service) {
        this.service = service;
    }

    @QueryMapping
    Connection<BureauAssignment> bureauAssignments(Loader loader) {
        return loader.list(BureauAssignment.class);
    }

    @SchemaMapping(typeName = "Division", field = "bureauAssignments")
    Connection<BureauAssignment> inDivision(Division division, Loader loader) {
        return loader.inside(BureauAssignment.class, division.getCode());
    }

    @SchemaMapping(typeName = "Unit", field = "bureauAssignments")
    Connection<BureauAssignment> ofUnit(Unit unit, Loader loader) {
        return loader.list(BureauAssignment.class, "unitId", unit.getId());
    }

    @SchemaMapping
    @Needs("area")
    CompletableFuture<@Nullable Division> division(BureauAssignment assignment, Loader loader) {
        return loader.by(Division.class, "code", assignment.getArea());
    }

    @SchemaMapping
    List<BureauAssignmentAction> allowedActions(BureauAssignment assignment) {
        return Guard.allowed(BureauAssignmentAction.class, assignment);
    }

    @MutationMapping
    BureauAssignment bureauAssign(@Argument BureauAssignInput input) {
        return service.assign(input);
    }

    @MutationMapping
    BureauAssignment bureauUnassign(@Subject BureauAssignment assignment, @Argument BureauUnassignInput input) {
        return service.unassign(assignment, input);
    }
}
