package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.ErrorResponses;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.error.RequestId;
import cn.jiceng.platform.limit.Limits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/**
 * The outermost filter: gives the request its id, refuses a URI or headers that are too long and the method TRACE, and answers whatever the
 * filters inside throw in the form of GraphQL.
 */
final class RequestBoundary extends HttpFilter {
    private static final String METHODS_OF_FILES = "GET, HEAD, OPTIONS";

    private final String endpoint;
    private final Limits limits;
    private final ErrorResponses errors;

    /** @param endpoint path of the GraphQL endpoint */
    RequestBoundary(String endpoint, Limits limits, ErrorResponses errors) {
        this.endpoint = endpoint;
        this.limits = limits;
        this.errors = errors;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String id = RequestId.of(request);
        response.setHeader(RequestId.HEADER, id);
        SecureHeaders.add(response);
        MDC.put(RequestId.MDC_KEY, id);
        try {
            check("uriBytes", limits.uriBytes(), uriLength(request), 414);
            check("headerBytes", limits.headerBytes(), headerLength(request), 431);
            refuseTrace(request, response);
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            errors.write(request, response, failure);
        } finally {
            MDC.remove(RequestId.MDC_KEY);
        }
    }

    /** The servlet would send the request's headers back, secrets and all. */
    private void refuseTrace(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("TRACE")) {
            boolean graphQl = request.getRequestURI().equals(endpoint);
            response.setHeader("Allow", graphQl ? GraphQlEndpoint.METHODS : METHODS_OF_FILES);
            throw new Problem(ErrorCode.BAD_REQUEST, "The method TRACE is not served.").withStatus(405);
        }
    }

    private static void check(String limit, int allowed, int found, int status) {
        if (found > allowed) {
            Problem problem = Limits.exceeded(limit, allowed, found);
            throw problem.withStatus(status);
        }
    }

    private static int uriLength(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().length() + (query == null ? 0 : query.length() + 1);
    }

    private static int headerLength(HttpServletRequest request) {
        int sum = 0;
        for (var names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            for (var values = request.getHeaders(name); values.hasMoreElements(); ) {
                sum += name.length() + values.nextElement().length();
            }
        }
        return sum;
    }
}
