package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.tenancy.Tenants;
import cn.jiceng.tenantfile.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsUtils;

/**
 * Lets pages of the origins that cities name read answers (CORS). A browser asks beforehand without token, header or body,
 * so nobody knows then for which city it asks: the question, and what is refused before a city is known, is answered
 * for the origins of all cities; the request itself only for those of its own city, in {@link #check}. An origin that
 * no city names gets no header. Cookies and other credentials of a browser are never allowed: only a token counts.
 */
public final class CrossOrigin extends HttpFilter {
    private static final String METHODS = "GET, POST";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, X-Tenant, X-Request-Id, X-Audit-Reason, Idempotency-Key, Accept-Language";
    private static final String RESPONSE_HEADERS = "X-Request-Id, Retry-After";
    private static final String KEPT_SECONDS = "600";

    private final Map<String, Set<String>> cities;
    private final Set<String> all;

    public CrossOrigin(Tenants tenants) {
        this.cities = tenants.all().stream()
                .collect(Collectors.toUnmodifiableMap(Tenant::id, tenant -> Set.copyOf(tenant.origins())));
        this.all = cities.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            if (all.contains(origin) && CorsUtils.isCorsRequest(request)) {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
                response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RESPONSE_HEADERS);
            }
            if (CorsUtils.isPreFlightRequest(request)) {
                answer(response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void answer(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        if (response.containsHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, KEPT_SECONDS);
        }
    }

    /**
     * Refuses what comes from a page that only another city named; the browser let it pass because nobody knew the city
     * yet.
     *
     * @throws Problem FORBIDDEN
     */
    public void check(String tenant, HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null
                || !response.containsHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)
                || cities.getOrDefault(tenant, Set.of()).contains(origin)) {
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, null);
        throw new Problem(ErrorCode.FORBIDDEN, "This tenant takes no requests from pages of that origin.");
    }
}
