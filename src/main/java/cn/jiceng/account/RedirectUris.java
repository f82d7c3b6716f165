package cn.jiceng.account;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a client may have its users sent back to: an address under https, one on the user's own machine, or one of an
 * installed program's own scheme, which holds a dot (RFC 8252).
 */
final class RedirectUris {
    private static final int MOST = 10;
    private static final int LONGEST = 400;
    private static final Pattern FORM = Pattern.compile("https://[^\\s#@/?]+([/?][^\\s#]*)?"
            + "|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?([/?][^\\s#]*)?"
            + "|[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+:/[^\\s#]*");

    private RedirectUris() {}

    /**
     * Addresses of an input.
     *
     * @throws Refusal VALIDATION_FAILED naming the field and the first that is none
     */
    static List<String> check(String field, @Nullable List<String> given) {
        List<String> uris = Objects.requireNonNullElse(given, List.of());
        if (uris.size() > MOST) {
            throw refused(field, "account.redirectUris", MOST);
        }
        uris.stream()
                .filter(uri -> uri.length() > LONGEST || !FORM.matcher(uri).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw refused(field, "account.redirectUri", wrong);
                });
        return uris;
    }

    private static Refusal refused(String field, String message, Object argument) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message, argument).at("input", field);
    }
}
