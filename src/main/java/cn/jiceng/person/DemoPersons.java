package cn.jiceng.person;

import cn.jiceng.vault.SealingKey;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes persons whom nobody can take for real ones: 演示甲0001 with the phone 19900000001, and no ID number. */
@Component
public class DemoPersons {
    private final Persons persons;
    private final PersonKeys keys;

    DemoPersons(Persons persons, PersonKeys keys) {
        this.persons = persons;
        this.keys = keys;
    }

    /**
     * A new person.
     *
     * @param family one of 甲乙丙丁戊, for what the person is there
     * @param number tells those of a family apart, up to 9999
     */
    public Person register(String area, char family, int number) {
        var values = new PersonalValues(
                Map.of("name", "演示%c%04d".formatted(family, number), "phone", "1990000%04d".formatted(number)));
        SealingKey key = SealingKey.random();
        Person person = persons.save(new Person(area, values, key));
        keys.keep(person, key, values);
        return person;
    }
}
