package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorResponses;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Tells in JSON what Tomcat refuses before any filter sees it, such as a path that is no path: Tomcat itself writes HTML. */
final class ErrorReport extends ErrorReportValve {
    private final ErrorResponses errors;

    ErrorReport(ErrorResponses errors) {
        this.errors = errors;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            byte[] body = errors.body(ErrorPageHandler.problem(status));
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            SecureHeaders.add(response);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("nobody waits for the answer any more", gone);
        }
    }
}
