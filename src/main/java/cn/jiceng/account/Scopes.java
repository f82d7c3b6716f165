package cn.jiceng.account;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the program of a partner may be granted: names such as {@code grids:read}. */
final class Scopes {
    private static final int MOST = 100;
    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z]{0,40}:(read|write)");

    private Scopes() {}

    static Set<String> check(List<String> scopes) {
        if (scopes.size() > MOST
                || !scopes.stream().allMatch(scope -> FORM.matcher(scope).matches())) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "account.scopes").at("input", "scopes");
        }
        return new TreeSet<>(scopes);
    }
}
