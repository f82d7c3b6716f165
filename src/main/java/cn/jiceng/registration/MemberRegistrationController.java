package cn.jiceng.registration;

import cn.jiceng.division.Division;
import cn.jiceng.person.Person;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.MemberRegisterInput;
import cn.jicengschema.types.MemberRegistrationRejectInput;
import cn.jicengschema.types.MemberRegistrationTransferInput;
import cn.jicengschema.types.MemberRegistrationWithdrawInput;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes registrations of members; the schema is in {@code registration.graphqls}. */
@Controller
class MemberRegistrationController {
    private final MemberRegistrationService service;

    MemberRegistrationController(MemberRegistrationService service) {
        this.service = service;
    }

    @QueryMapping
    Connection<MemberRegistration> memberRegistrations(Loader loader) {
        return loader.list(MemberRegistration.class);
    }

    @SchemaMapping(typeName = "Division", field = "memberRegistrations")
    Connection<MemberRegistration> inDivision(Division division, Loader loader) {
        return loader.inside(MemberRegistration.class, division.getCode());
    }

    @SchemaMapping(typeName = "Unit", field = "memberRegistrations")
    Connection<MemberRegistration> ofUnit(Unit unit, Loader loader) {
        return loader.list(MemberRegistration.class, "unitId", unit.getId());
    }

    @SchemaMapping(typeName = "Person", field = "memberRegistrations")
    Connection<MemberRegistration> ofPerson(Person person, Loader loader) {
        return loader.list(MemberRegistration.class, "personId", person.getId());
    }

    @SchemaMapping
    @Needs("area")
    CompletableFuture<@Nullable Division> division(MemberRegistration registration, Loader loader) {
        return loader.by(Division.class, "code", registration.getArea());
    }

    @SchemaMapping
    List<MemberRegistrationAction> allowedActions(MemberRegistration registration) {
        return Guard.allowed(MemberRegistrationAction.class, registration);
    }

    @MutationMapping
    MemberRegistration memberRegister(@Argument MemberRegisterInput input) {
        return service.register(input);
    }

    @MutationMapping
    MemberRegistration memberRegistrationAccept(@Subject MemberRegistration registration) {
        return service.accept(registration);
    }

    @MutationMapping
    MemberRegistration memberRegistrationReject(
            @Subject MemberRegistration registration, @Argument MemberRegistrationRejectInput input) {
        return service.reject(registration, input.getReason());
    }

    @MutationMapping
    MemberRegistration memberRegistrationTransfer(
            @Subject MemberRegistration registration, @Argument MemberRegistrationTransferInput input) {
        return service.transfer(registration, input);
    }

    @MutationMapping
    MemberRegistration memberRegistrationWithdraw(
            @Subject MemberRegistration registration, @Argument MemberRegistrationWithdrawInput input) {
        return service.withdraw(registration, input.getReason());
    }
}
