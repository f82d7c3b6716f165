package cn.jiceng.pairing;

import cn.jiceng.division.Division;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.platform.time.Days;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.PairingAgreeInput;
import cn.jicengschema.types.PairingEndInput;
import cn.jicengschema.types.PairingFinding;
import cn.jicengschema.types.PairingReviseInput;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes pairings; the schema is in {@code pairing.graphqls}. */
@Controller
class PairingController {
    private final PairingService service;
    private final Days days;

    PairingController(PairingService service, Days days) {
        this.service = service;
        this.days = days;
    }

    @QueryMapping
    Connection<Pairing> pairings(Loader loader) {
        return loader.list(Pairing.class);
    }

    @SchemaMapping(typeName = "Division", field = "pairings")
    Connection<Pairing> inDivision(Division division, Loader loader) {
        return loader.inside(Pairing.class, division.getCode());
    }

    @SchemaMapping(typeName = "Unit", field = "pairings")
    Connection<Pairing> ofUnit(Unit unit, Loader loader) {
        return loader.list(Pairing.class, "unitId", unit.getId());
    }

    @SchemaMapping
    @Needs("area")
    CompletableFuture<@Nullable Division> division(Pairing pairing, Loader loader) {
        return loader.by(Division.class, "code", pairing.getArea());
    }

    @SchemaMapping
    List<PairingFinding> findings(Pairing pairing) {
        return pairing.isOver(days.today()) ? List.of(PairingFinding.TERM_OVER) : List.of();
    }

    @SchemaMapping
    List<PairingAction> allowedActions(Pairing pairing) {
        return Guard.allowed(PairingAction.class, pairing);
    }

    @MutationMapping
    Pairing pairingAgree(@Argument PairingAgreeInput input) {
        return service.agree(input);
    }

    @MutationMapping
    Pairing pairingRevise(@Subject Pairing pairing, @Argument PairingReviseInput input) {
        return service.revise(pairing, input);
    }

    @MutationMapping
    Pairing pairingEnd(@Subject Pairing pairing, @Argument PairingEndInput input) {
        return service.end(pairing, input);
    }
}
