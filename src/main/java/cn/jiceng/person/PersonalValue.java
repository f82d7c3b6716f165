package cn.jiceng.person;

import java.util.Locale;

/**
 * A field that the schema marks {@code @personal}.
 *
 * @param field its name
 * @param place what it is sealed as: a value does not open as another field's
 */
record PersonalValue(String field, PersonalKind kind, String place) {
    PersonalValue(String field, PersonalKind kind) {
        this(field, kind, place(field));
    }

    static String place(String field) {
        return field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
