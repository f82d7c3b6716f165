package cn.jiceng.person;

import cn.jiceng.division.Divisions;
import cn.jiceng.security.Guard;
import cn.jiceng.vault.SealingKey;
import cn.jicengschema.types.PersonRegisterInput;
import org.springframework.stereotype.Service;

/** What can be done to persons. */
@Service
class PersonService {
    private final Persons persons;
    private final PersonKeys keys;
    private final Divisions divisions;

    PersonService(Persons persons, PersonKeys keys, Divisions divisions) {
        this.persons = persons;
        this.keys = keys;
        this.divisions = divisions;
    }

    Person register(PersonRegisterInput input) {
        Guard.requireIn(PersonAction.REGISTER, input.getArea());
        divisions.requireOpen(input.getArea());
        PersonalValues values = PersonalValues.of(input);
        SealingKey key = SealingKey.random();
        Person person = persons.save(new Person(input.getArea(), values, key));
        keys.keep(person, key, values.idNumber());
        return person;
    }
}
