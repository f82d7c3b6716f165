package cn.jiceng.person;

import cn.jiceng.division.Divisions;
import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.security.Guard;
import cn.jiceng.vault.SealingKey;
import cn.jicengschema.types.PersonRegisterInput;
import cn.jicengschema.types.PersonRevealInput;
import cn.jicengschema.types.PersonUpdateInput;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What can be done to persons: by whom, the table of actions says. */
@Service
class PersonService {
    /** What a person can belong to; an id is kept because those who are it live above this module. */
    private static final Set<String> BODIES = Set.of("Organization", "Unit");

    private final Persons persons;
    private final PersonKeys keys;
    private final Masking masking;
    private final Divisions divisions;
    private final Aggregates aggregates;

    PersonService(Persons persons, PersonKeys keys, Masking masking, Divisions divisions, Aggregates aggregates) {
        this.persons = persons;
        this.keys = keys;
        this.masking = masking;
        this.divisions = divisions;
        this.aggregates = aggregates;
    }

    Person register(PersonRegisterInput input) {
        Guard.requireIn(PersonAction.REGISTER, input.getArea());
        divisions.requireOpen(input.getArea());
        PersonalValues values = PersonalValues.of(input);
        requireBodies(values);
        SealingKey key = SealingKey.random();
        Person person = persons.save(new Person(input.getArea(), values, key));
        keys.keep(person, key, values);
        return person;
    }

    Person update(Person person, PersonUpdateInput input) {
        Guard.require(PersonAction.UPDATE, person);
        SealingKey key = keys.require(person);
        PersonalValues changed =
                PersonalValues.of(input).only((field, text) -> !masking.holds(person, field, text, key));
        requireBodies(changed);
        person.update(changed, key);
        keys.change(person, changed);
        return person;
    }

    private void requireBodies(PersonalValues values) {
        Stream.of("unitId", "partyOrganizationId")
                .map(field -> values.texts().get(field))
                .forEach(id -> {
                    if (id != null) {
                        requireBody(id);
                    }
                });
    }

    private void requireBody(String id) {
        if (!BODIES.contains(NodeId.parse(id).type())) {
            throw new Problem(ErrorCode.NOT_FOUND, "There is no such object.");
        }
        aggregates.require(Aggregate.class, id);
    }

    /** The person with these values in full, for this answer alone. */
    Person reveal(Person person, PersonRevealInput input) {
        Guard.require(PersonAction.REVEAL, person);
        if (input.getFields().isEmpty()) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "person.noFields").at("input", "fields");
        }
        Set<PersonalKind> kinds = EnumSet.copyOf(input.getFields());
        kinds.forEach(kind -> Masking.requireMask(person, kind));
        aggregates.add(new PersonAccess(person, kinds, Reason.require(input.getReason())));
        return person.showing(kinds);
    }

    Person erase(Person person, String reason) {
        Guard.require(PersonAction.ERASE, person);
        person.erase(Reason.require(reason));
        keys.forget(person);
        return person;
    }
}
