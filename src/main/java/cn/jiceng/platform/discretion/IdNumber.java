package cn.jiceng.platform.discretion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/** The number of an identity card (公民身份号码), GB 11643: area, date of birth, sequence, check digit. */
public final class IdNumber {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private IdNumber() {}

    /** Whether it has the form of one, a day of birth, and the check digit that follows from the rest. */
    public static boolean isValid(String number) {
        return FORM.matcher(number).matches()
                && isDate(number.substring(6, 14))
                && number.charAt(WEIGHTS.length) == checkDigit(number);
    }

    /** The digit that has to follow the first 17 (ISO 7064, MOD 11-2). */
    public static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text, BIRTH);
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}
