package cn.jiceng.platform.http;

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
 * The outermost filter: gives the request its id, refuses a URI or headers that are too long, and answers whatever the
 * filters inside throw in the form of GraphQL.
 */
final class RequestBoundary extends HttpFilter {
    private final Limits limits;
    private final ErrorResponses errors;

    RequestBoundary(Limits limits, ErrorResponses errors) {
        this.limits = limits;
        this.errors = errors;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String id = RequestId.of(request);
        response.setHeader(RequestId.HEADER, id);
        MDC.put(RequestId.MDC_KEY, id);
        try {
            check("uriBytes", limits.uriBytes(), uriLength(request), 414);
            check("headerBytes", limits.headerBytes(), headerLength(request), 431);
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            errors.write(request, response, failure);
        } finally {
            MDC.remove(RequestId.MDC_KEY);
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
