package cn.jiceng.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers in a text that lead to a person: mobile phones, and ID numbers whose check digit is right. */
public final class PersonalNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z_.])(?:1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z_])");
    private static final Pattern GAPS = Pattern.compile("(?<=[0-9])[\\s.·\\-–—]+(?=[0-9Xx])");
    private static final int PHONE = 11;

    private PersonalNumbers() {}

    /** Whether there is one in a text, be it written in full-width digits or with spaces or hyphens in it. */
    public static boolean standIn(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return in(plain).findAny().isPresent()
                || in(GAPS.matcher(plain).replaceAll("")).findAny().isPresent();
    }

    static Stream<String> in(CharSequence text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(number -> number.length() == PHONE || IdNumber.isValid(number.toUpperCase(Locale.ROOT)));
    }
}
