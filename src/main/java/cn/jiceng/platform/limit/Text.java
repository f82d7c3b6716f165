package cn.jiceng.platform.limit;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;

/** The characters that the database can store: all of Unicode but U+0000 and halves of surrogate pairs. */
public final class Text {
    private Text() {}

    public static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c) && !isPair(text, i++)) {
                return false;
            }
        }
        return true;
    }

    /** The refusal of what is not clean; {@code holder} is its subject and verb, such as "The document holds". */
    public static Problem unclean(String holder) {
        return new Problem(
                ErrorCode.BAD_REQUEST, holder + " a character that no text may hold: U+0000 or half a surrogate pair.");
    }

    private static boolean isPair(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
    }
}
