package cn.jiceng.person;

import cn.jiceng.division.Division;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.loader.Loader;
import cn.jicengschema.types.PersonRegisterInput;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and registers persons; the schema is in {@code person.graphqls}. */
@Controller
class PersonController {
    private final PersonService service;
    private final Masking masking;

    PersonController(PersonService service, Masking masking) {
        this.service = service;
        this.masking = masking;
    }

    @QueryMapping
    CompletableFuture<Person> person(@Argument String id, Loader loader) {
        return loader.require(Person.class, "id", NodeId.uuid(id, Person.class));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Division> division(Person person, Loader loader) {
        return loader.by(Division.class, "code", person.getArea());
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> name(Person person, Loader loader) {
        return masking.show(person, PersonalKind.NAME, loader);
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> phone(Person person, Loader loader) {
        return masking.show(person, PersonalKind.PHONE, loader);
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> idNumber(Person person, Loader loader) {
        return masking.show(person, PersonalKind.ID_NUMBER, loader);
    }

    @MutationMapping
    Person personRegister(@Argument PersonRegisterInput input) {
        return service.register(input);
    }
}
