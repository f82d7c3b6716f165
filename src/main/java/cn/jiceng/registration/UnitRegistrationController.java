package cn.jiceng.registration;

import cn.jiceng.division.Division;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.UnitRegisterInput;
import cn.jicengschema.types.UnitRegistrationEndInput;
import cn.jicengschema.types.UnitRegistrationRejectInput;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes registrations of units; the schema is in {@code registration.graphqls}. */
@Controller
class UnitRegistrationController {
    private final UnitRegistrationService service;

    UnitRegistrationController(UnitRegistrationService service) {
        this.service = service;
    }

    @QueryMapping
    Connection<UnitRegistration> unitRegistrations(Loader loader) {
        return loader.list(UnitRegistration.class);
    }

    @SchemaMapping(typeName = "Division", field = "unitRegistrations")
    Connection<UnitRegistration> inDivision(Division division, Loader loader) {
        return loader.inside(UnitRegistration.class, division.getCode());
    }

    @SchemaMapping(typeName = "Unit", field = "unitRegistrations")
    Connection<UnitRegistration> ofUnit(Unit unit, Loader loader) {
        return loader.list(UnitRegistration.class, "unitId", unit.getId());
    }

    @SchemaMapping
    @Needs("area")
    CompletableFuture<@Nullable Division> division(UnitRegistration registration, Loader loader) {
        return loader.by(Division.class, "code", registration.getArea());
    }

    @SchemaMapping
    List<UnitRegistrationAction> allowedActions(UnitRegistration registration) {
        return Guard.allowed(UnitRegistrationAction.class, registration);
    }

    @MutationMapping
    UnitRegistration unitRegister(@Argument UnitRegisterInput input) {
        return service.register(input);
    }

    @MutationMapping
    UnitRegistration unitRegistrationAccept(@Subject UnitRegistration registration) {
        return service.accept(registration);
    }

    @MutationMapping
    UnitRegistration unitRegistrationReject(
            @Subject UnitRegistration registration, @Argument UnitRegistrationRejectInput input) {
        return service.reject(registration, input.getReason());
    }

    @MutationMapping
    UnitRegistration unitRegistrationWithdraw(@Subject UnitRegistration registration) {
        return service.withdraw(registration);
    }

    @MutationMapping
    UnitRegistration unitRegistrationEnd(
            @Subject UnitRegistration registration, @Argument UnitRegistrationEndInput input) {
        return service.end(registration, input);
    }
}
