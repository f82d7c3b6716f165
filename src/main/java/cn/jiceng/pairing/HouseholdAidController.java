package cn.jiceng.pairing;

import cn.jiceng.division.Division;
import cn.jiceng.person.Person;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.HouseholdAidEndInput;
import cn.jicengschema.types.HouseholdAidStartInput;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes the aid to households; the schema is in {@code pairing.graphqls}. */
@Controller
class HouseholdAidController {
    private final HouseholdAidService service;

    HouseholdAidController(HouseholdAidService service) {
        this.service = service;
    }

    @QueryMapping
    Connection<HouseholdAid> householdAids(Loader loader) {
        return loader.list(HouseholdAid.class);
    }

    @SchemaMapping(typeName = "Division", field = "householdAids")
    Connection<HouseholdAid> inDivision(Division division, Loader loader) {
        return loader.inside(HouseholdAid.class, division.getCode());
    }

    @SchemaMapping(typeName = "Unit", field = "householdAids")
    Connection<HouseholdAid> ofUnit(Unit unit, Loader loader) {
        return loader.list(HouseholdAid.class, "unitId", unit.getId());
    }

    @SchemaMapping
    @Nullable
    CompletableFuture<@Nullable Person> person(HouseholdAid aid, Loader loader) {
        return allowedActions(aid).contains(HouseholdAidAction.SEE_HOUSEHOLD)
                ? loader.byId(Person.class, aid.household())
                : null;
    }

    @SchemaMapping
    List<HouseholdAidAction> allowedActions(HouseholdAid aid) {
        return Guard.allowed(HouseholdAidAction.class, aid);
    }

    @MutationMapping
    HouseholdAid householdAidStart(@Argument HouseholdAidStartInput input) {
        return service.start(input);
    }

    @MutationMapping
    HouseholdAid householdAidEnd(@Subject HouseholdAid aid, @Argument HouseholdAidEndInput input) {
        return service.end(aid, input);
    }
}
