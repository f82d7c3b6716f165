package cn.jiceng.platform.error;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators read about failures: faults of the server with a stack trace, trouble with a database in one line. */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private FailureLog() {}

    /** Logs the problem once; a refusal that no technical failure caused is not logged. */
    static void log(Problem problem, String requestId) {
        Throwable cause = problem.getCause();
        if (cause == null) {
            return;
        }
        if (problem.code() == ErrorCode.INTERNAL) {
            LOG.error("Request {} failed", requestId, cause);
            return;
        }
        LOG.warn("Request {}: {}, {}", requestId, problem.code(), cause.toString());
    }
}
