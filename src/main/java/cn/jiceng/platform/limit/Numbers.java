package cn.jiceng.platform.limit;

/** Refuses endless numbers in a document before anybody reads them: that takes time with the square of their length. */
final class Numbers {
    private static final int MOST_DIGITS = 40;
    private static final String BLOCK = "\"\"\"";

    private Numbers() {}

    /** Looks at digits outside of texts and comments. */
    static void check(String document) {
        int digits = 0;
        for (int i = 0; i < document.length(); i++) {
            char at = document.charAt(i);
            digits = at >= '0' && at <= '9' ? digits + 1 : 0;
            if (digits > MOST_DIGITS) {
                throw Limits.exceeded("numberDigits", MOST_DIGITS, digits);
            }
            if (at == '"') {
                i = document.startsWith(BLOCK, i)
                        ? endOfBlock(document, i + BLOCK.length())
                        : endOfText(document, i + 1);
            } else if (at == '#') {
                i = endOfLine(document, i);
            }
        }
    }

    /** The last quote of a block, whose text may hold escaped ends. */
    private static int endOfBlock(String document, int from) {
        int end = document.indexOf(BLOCK, from);
        while (end > 0 && document.charAt(end - 1) == '\\') {
            end = document.indexOf(BLOCK, end + BLOCK.length());
        }
        return end < 0 ? document.length() : end + BLOCK.length() - 1;
    }

    private static int endOfText(String document, int from) {
        int i = from;
        while (i < document.length() && document.charAt(i) != '"') {
            i += document.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int endOfLine(String document, int from) {
        int i = from;
        while (i < document.length() && document.charAt(i) != '\n' && document.charAt(i) != '\r') {
            i++;
        }
        return i;
    }
}
