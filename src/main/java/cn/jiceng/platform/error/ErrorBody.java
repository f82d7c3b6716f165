package cn.jiceng.platform.error;

import java.util.LinkedHashMap;
import java.util.Map;

/** The extensions of an error as a client reads them. */
public final class ErrorBody {
    private ErrorBody() {}

    /** The code first, then what the problem adds; a fault of the server also tells the id to quote. */
    public static Map<String, Object> extensions(Problem problem, String requestId) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", problem.code().name());
        extensions.putAll(problem.extensions());
        if (problem.code() == ErrorCode.INTERNAL) {
            extensions.put("requestId", requestId);
        }
        return extensions;
    }
}
