package cn.jiceng.wish;

import cn.jiceng.person.PersonalNumbers;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import org.jspecify.annotations.Nullable;

/** Words that everybody may read, or that are kept unsealed: nobody is named in them by a number. */
final class PlainText {
    private PlainText() {}

    /**
     * Such a text, null where none is given.
     *
     * @param field the key of the input that gives it
     * @throws Refusal VALIDATION_FAILED for a phone number or an ID number in it
     */
    static @Nullable String check(@Nullable String text, String field) {
        return text == null ? null : require(text, field);
    }

    /** As {@link #check}. */
    static String require(String text, String field) {
        if (PersonalNumbers.standIn(text)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "wish.personalText")
                    .at("input", field);
        }
        return text;
    }
}
