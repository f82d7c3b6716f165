package cn.jiceng.person;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.mutation.UserError;
import cn.jicengschema.types.PersonRegisterInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person is known by, checked, on its way from the client to the ciphertext. */
record PersonalValues(
        String name, @Nullable String phone, @Nullable String idNumber) {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,50}");
    private static final Pattern PHONE = Pattern.compile("1[0-9]{10}");

    /** @throws Refusal VALIDATION_FAILED naming every value that is wrong, and repeating none */
    static PersonalValues of(PersonRegisterInput input) {
        String name = input.getName().strip();
        String phone = input.getPhone();
        String idNumber =
                input.getIdNumber() == null ? null : input.getIdNumber().toUpperCase(Locale.ROOT);
        List<UserError> errors = new ArrayList<>();
        check(NAME.matcher(name).matches(), "name", errors);
        check(phone == null || PHONE.matcher(phone).matches(), "phone", errors);
        check(idNumber == null || IdNumber.isValid(idNumber), "idNumber", errors);
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        return new PersonalValues(name, phone, idNumber);
    }

    private static void check(boolean valid, String field, List<UserError> errors) {
        if (!valid) {
            errors.add(new UserError(
                    CommonRefusal.VALIDATION_FAILED, "person." + field, List.of(), List.of("input", field)));
        }
    }

    /** Nothing of it may come into a log. */
    @Override
    public String toString() {
        return "personal values";
    }
}
