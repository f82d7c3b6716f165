package cn.jiceng.platform.discretion;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers in a text that lead to a person: mobile phones, and ID numbers whose check digit is right. */
public final class PersonalNumbers {
    /** As people write them, also in groups: {@code 138 0000 0000}, {@code +86-138-0000-0000}. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z_.])(?:(?:\\+|00)?86[ -]?)?"
            + "(1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|[1-9][0-9]{5}[ -]?[0-9]{8}[ -]?[0-9]{3}[0-9Xx])"
            + "(?![0-9A-Za-z_])");

    private static final int PHONE = 11;

    private PersonalNumbers() {}

    /** The numbers, without what separates their groups. */
    public static Stream<String> in(CharSequence text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group(1).replaceAll("[ -]", ""))
                .filter(number -> number.length() == PHONE || IdNumber.isValid(number.toUpperCase(Locale.ROOT)));
    }

    /** Whether somebody has written one of them into a text, in whatever digits. */
    public static boolean areIn(String text) {
        return in(Normalizer.normalize(text, Normalizer.Form.NFKC)).findAny().isPresent();
    }
}
