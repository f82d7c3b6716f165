package cn.jiceng.person;

import cn.jiceng.division.Division;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Viewer;
import cn.jicengschema.types.PersonEraseInput;
import cn.jicengschema.types.PersonRegisterInput;
import cn.jicengschema.types.PersonRevealInput;
import cn.jicengschema.types.PersonUpdateInput;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes persons; the schema is in {@code person.graphqls}, which says what is personal. */
@Controller
class PersonController {
    private final PersonService service;
    private final PersonSearch search;

    PersonController(PersonService service, PersonSearch search) {
        this.service = service;
        this.search = search;
    }

    @QueryMapping
    CompletableFuture<Person> person(@Argument String id, Loader loader) {
        return loader.require(Person.class, "id", NodeId.uuid(id, Person.class));
    }

    @QueryMapping
    Connection<Person> persons(Loader loader) {
        return search.persons(loader);
    }

    @QueryMapping
    Connection<PersonAccess> accessLog(Loader loader) {
        return search.accesses(loader);
    }

    @SchemaMapping
    @Nullable
    CompletableFuture<@Nullable Person> person(Viewer viewer, Loader loader) {
        return loader.byIdIfAny(Person.class, viewer.self().person());
    }

    @SchemaMapping
    List<PersonalKind> fields(PersonAccess access) {
        return access.kinds();
    }

    @SchemaMapping
    CompletableFuture<@Nullable Division> division(Person person, Loader loader) {
        return loader.by(Division.class, "code", person.getArea());
    }

    @SchemaMapping
    List<PersonAction> allowedActions(Person person) {
        return Guard.allowed(PersonAction.class, person);
    }

    @MutationMapping
    Person personRegister(@Argument PersonRegisterInput input) {
        return service.register(input);
    }

    @MutationMapping
    Person personUpdate(@Subject Person person, @Argument PersonUpdateInput input) {
        return service.update(person, input);
    }

    @MutationMapping
    Person personReveal(@Subject Person person, @Argument PersonRevealInput input) {
        return service.reveal(person, input);
    }

    @MutationMapping
    Person personErase(@Subject Person person, @Argument PersonEraseInput input) {
        return service.erase(person, input.getReason());
    }
}
