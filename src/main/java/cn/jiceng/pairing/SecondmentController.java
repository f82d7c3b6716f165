package cn.jiceng.pairing;

import cn.jiceng.division.Division;
import cn.jiceng.person.Person;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.SecondmentAssignInput;
import cn.jicengschema.types.SecondmentEndInput;
import cn.jicengschema.types.SecondmentFinding;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes secondments; the schema is in {@code pairing.graphqls}. */
@Controller
class SecondmentController {
    private final SecondmentService service;

    SecondmentController(SecondmentService service) {
        this.service = service;
    }

    @QueryMapping
    Connection<Secondment> secondments(Loader loader) {
        return loader.list(Secondment.class);
    }

    @SchemaMapping(typeName = "Division", field = "secondments")
    Connection<Secondment> inDivision(Division division, Loader loader) {
        return loader.inside(Secondment.class, division.getCode());
    }

    @SchemaMapping(typeName = "Unit", field = "secondments")
    Connection<Secondment> ofUnit(Unit unit, Loader loader) {
        return loader.list(Secondment.class, "unitId", unit.getId());
    }

    @SchemaMapping(typeName = "Person", field = "secondments")
    Connection<Secondment> ofPerson(Person person, Loader loader) {
        return loader.list(Secondment.class, "personId", person.getId());
    }

    @SchemaMapping
    @Needs("area")
    CompletableFuture<@Nullable Division> division(Secondment secondment, Loader loader) {
        return loader.by(Division.class, "code", secondment.getArea());
    }

    @SchemaMapping
    List<SecondmentFinding> findings(Secondment secondment) {
        return service.findings(secondment);
    }

    @SchemaMapping
    List<SecondmentAction> allowedActions(Secondment secondment) {
        return Guard.allowed(SecondmentAction.class, secondment);
    }

    @MutationMapping
    Secondment secondmentAssign(@Argument SecondmentAssignInput input) {
        return service.assign(input);
    }

    @MutationMapping
    Secondment secondmentEnd(@Subject Secondment secondment, @Argument SecondmentEndInput input) {
        return service.end(secondment, input);
    }
}
