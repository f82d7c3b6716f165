package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.ErrorResponses;
import cn.jiceng.platform.error.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpRequestHandler;

/** Gives the form of GraphQL errors to those that the server or a library answers with a bare status. */
final class ErrorPageHandler implements HttpRequestHandler {
    private final ErrorResponses errors;

    ErrorPageHandler(ErrorResponses errors) {
        this.errors = errors;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = given instanceof Integer number ? number : ErrorCode.NOT_FOUND.status();
        errors.write(request, response, problem(status).withStatus(status));
    }

    static Problem problem(int status) {
        return switch (status) {
            case 401 -> new Problem(ErrorCode.UNAUTHENTICATED, "Sign in first.");
            case 403 -> new Problem(ErrorCode.FORBIDDEN, "This is not allowed.");
            case 404 -> new Problem(ErrorCode.NOT_FOUND, "Nothing is served at this path.");
            case 408 -> new Problem(ErrorCode.TIMEOUT, "The request did not arrive in time.");
            default ->
                status < 500
                        ? new Problem(ErrorCode.BAD_REQUEST, "The request is refused with status %d.".formatted(status))
                        : Problem.internal();
        };
    }
}
