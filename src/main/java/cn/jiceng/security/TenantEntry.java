package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jiceng.tenancy.Tenants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The edge where a request enters its tenant: the one that its token is for or, without a token, the one that the header
 * {@code X-Tenant} names. A request with neither goes on without a tenant and can read nothing but the schema.
 */
final class TenantEntry extends HttpFilter {
    private static final String HEADER = "X-Tenant";

    private final Tenants tenants;

    TenantEntry(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String tenant = tenant(request.getHeader(HEADER));
        if (tenant == null) {
            chain.doFilter(request, response);
            return;
        }
        tenants.require(tenant);
        enter(tenant, request, response, chain);
    }

    private static @Nullable String tenant(@Nullable String named) {
        return Viewer.current().map(viewer -> agreeing(viewer.tenant(), named)).orElse(named);
    }

    private static String agreeing(String ofToken, @Nullable String named) {
        if (named != null && !named.equals(ofToken)) {
            throw new Problem(
                    ErrorCode.TENANT_MISMATCH, "The token is for another tenant than the header X-Tenant names.");
        }
        return ofToken;
    }

    private static void enter(
            String tenant, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            CurrentTenant.<Boolean, Exception>call(tenant, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}
