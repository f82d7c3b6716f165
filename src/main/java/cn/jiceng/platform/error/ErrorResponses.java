package cn.jiceng.platform.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the answer to a request that is refused as a whole, before or beside the GraphQL engine. The body is a GraphQL
 * response without data. At the GraphQL endpoint its media type is {@code application/graphql-response+json} whatever the
 * client accepts: the GraphQL over HTTP specification asks this for every status outside 2xx. Elsewhere it is plain JSON.
 */
public final class ErrorResponses {
    /** What every GraphQL response is, but a successful one for a legacy client. */
    public static final String MEDIA_TYPE = "application/graphql-response+json;charset=utf-8";

    private static final String RETRY_AFTER_SECONDS = "1";

    private final JsonMapper json = new JsonMapper();
    private final String endpoint;

    /** @param endpoint path of the GraphQL endpoint */
    public ErrorResponses(String endpoint) {
        this.endpoint = endpoint;
    }

    /** Logs the failure if it is one, and answers with the problem that it means. */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        Problem problem = Failures.problem(failure);
        String requestId = RequestId.of(request);
        FailureLog.log(problem, requestId);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader(RequestId.HEADER, requestId);
        addHeaders(response, problem.code());
        response.setContentType(isForEndpoint(request) ? MEDIA_TYPE : MediaType.APPLICATION_JSON_VALUE);
        byte[] bytes = json.writeValueAsBytes(body(problem, requestId));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The body alone, for a request that was refused before it was one. */
    public byte[] body(Problem problem) {
        return json.writeValueAsBytes(body(problem, RequestId.random()));
    }

    private boolean isForEndpoint(HttpServletRequest request) {
        Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = refused == null ? request.getRequestURI() : refused.toString();
        return path.equals(request.getContextPath() + endpoint);
    }

    /** The headers that HTTP wants beside an error of this kind. */
    public static void addHeaders(HttpServletResponse response, ErrorCode code) {
        if (code == ErrorCode.OVERLOADED) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (code == ErrorCode.UNAUTHENTICATED && !response.containsHeader("WWW-Authenticate")) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
    }

    private static Map<String, Object> body(Problem problem, String requestId) {
        Map<String, Object> error =
                Map.of("message", problem.text(), "extensions", ErrorBody.extensions(problem, requestId));
        return Map.of("errors", List.of(error));
    }
}
