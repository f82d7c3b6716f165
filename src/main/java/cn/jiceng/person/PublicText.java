package cn.jiceng.person;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import org.jspecify.annotations.Nullable;

/** A text that others read, and that therefore leads to nobody: it holds no phone number and no ID number. */
public final class PublicText {
    private PublicText() {}

    /**
     * Refuses any other text.
     *
     * @param field the key of the input that gives it
     * @throws Refusal VALIDATION_FAILED for one that names somebody by a number
     */
    public static void require(@Nullable String text, String field) {
        if (text != null && PersonalNumbers.standIn(text)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "person.publicText")
                    .at("input", field);
        }
    }
}
