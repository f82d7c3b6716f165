package cn.jiceng.unit;

import java.util.regex.Pattern;

/** The unified social credit code (统一社会信用代码), GB 32100: 17 characters of meaning and a check character. */
final class CreditCode {
    /** Without the letters that are taken for digits; a character's place is its value. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    static boolean isValid(String code) {
        return FORM.matcher(code).matches() && code.charAt(WEIGHTS.length) == checkCharacter(code);
    }

    /** The character that has to follow the first 17. */
    static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * CHARACTERS.indexOf(code.charAt(i));
        }
        int modulus = CHARACTERS.length();
        return CHARACTERS.charAt((modulus - sum % modulus) % modulus);
    }
}
