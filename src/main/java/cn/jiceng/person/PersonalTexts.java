package cn.jiceng.person;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Seals what a feature is told of a person with the key of that person, so that it is unreadable once the person is erased. */
@Service
public class PersonalTexts {
    private final PersonKeys keys;

    PersonalTexts(PersonKeys keys) {
        this.keys = keys;
    }

    /**
     * A value as it is kept; whose {@link PersonalSource} hands it out again under the same name.
     *
     * @param field of the schema, which marks it {@code @personal}
     * @param text null for none
     */
    public byte @Nullable [] seal(Person person, String field, @Nullable String text) {
        return text == null ? null : keys.require(person).seal(text, PersonalValue.place(field));
    }
}
