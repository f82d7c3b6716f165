package cn.jiceng.platform.error;

import cn.jiceng.platform.discretion.PersonalNumbers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id by which a client and the log speak of the same request: the client's own if it is sane, else a random one. */
public final class RequestId {
    /** The header that carries it, in the request and in every response. */
    public static final String HEADER = "X-Request-Id";
    /** Its key in the logging context. */
    public static final String MDC_KEY = "requestId";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** The id of this request, made at the first call. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = choose(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String choose(@Nullable String wished) {
        return wished != null && SANE.matcher(wished).matches() && !PersonalNumbers.areIn(wished) ? wished : random();
    }

    static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
