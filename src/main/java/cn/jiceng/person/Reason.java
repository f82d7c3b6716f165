package cn.jiceng.person;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import java.util.regex.Pattern;

/** Why something is done to a person, as auditors read it. */
final class Reason {
    private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}]{1,500}");

    private Reason() {}

    /** @throws Refusal VALIDATION_FAILED for none, and too long a one */
    static String require(String given) {
        String reason = given.strip();
        if (!FORM.matcher(reason).matches()) {
            throw refused("person.reason");
        }
        return reason;
    }

    private static Refusal refused(String message) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message).at("input", "reason");
    }
}
