package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jiceng.tenancy.Suspensions;
import cn.jiceng.tenancy.Tenants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.ScopedValue.CallableOp;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The edge where a request enters its tenant: the one that its token is for or, without a token, the one that the header
 * {@code X-Tenant} names. A request with neither goes on without a tenant and can read nothing but the schema.
 */
final class TenantEntry extends HttpFilter {
    private static final String HEADER = "X-Tenant";

    private final transient BearerTokens tokens;
    private final transient Tenants tenants;
    private final transient Suspensions suspensions;
    private final transient CrossOrigin pages;
    private final transient ViewerStanding standing;

    TenantEntry(
            BearerTokens tokens, Tenants tenants, Suspensions suspensions, CrossOrigin pages, ViewerStanding standing) {
        this.tokens = tokens;
        this.tenants = tenants;
        this.suspensions = suspensions;
        this.pages = pages;
        this.standing = standing;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Viewer viewer = tokens.holder(header(request, HttpHeaders.AUTHORIZATION));
        String tenant = tenant(viewer, header(request, HEADER));
        if (tenant == null) {
            chain.doFilter(request, response);
            return;
        }
        tenants.require(tenant);
        suspensions.check(tenant);
        pages.check(tenant, request, response);
        CallableOp<Boolean, Exception> inside = () -> {
            chain.doFilter(request, response);
            return true;
        };
        enter(tenant, viewer == null ? inside : () -> standing.require(viewer).call(inside));
    }

    /** What is said twice is said for two readers: one of them might be deceived. */
    private static @Nullable String header(HttpServletRequest request, String name) {
        Enumeration<String> values = request.getHeaders(name);
        String first = values.hasMoreElements() ? values.nextElement() : null;
        if (values.hasMoreElements()) {
            throw new Problem(ErrorCode.BAD_REQUEST, "The header %s must not be repeated.".formatted(name));
        }
        return first;
    }

    private static @Nullable String tenant(@Nullable Viewer viewer, @Nullable String named) {
        if (viewer == null) {
            return named;
        }
        if (named != null && !named.equals(viewer.tenant())) {
            throw new Problem(
                    ErrorCode.TENANT_MISMATCH, "The token is for another tenant than the header X-Tenant names.");
        }
        return viewer.tenant();
    }

    private static void enter(String tenant, CallableOp<Boolean, Exception> work) throws ServletException, IOException {
        try {
            CurrentTenant.<Boolean, Exception>call(tenant, work);
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}
