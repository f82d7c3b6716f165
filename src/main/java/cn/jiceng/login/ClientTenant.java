package cn.jiceng.login;

import cn.jiceng.account.Client;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.security.CrossOrigin;
import cn.jiceng.tenancy.CurrentTenant;
import cn.jiceng.tenancy.Suspensions;
import cn.jiceng.tenancy.Tenants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The edge where a request for a token or to sign in enters its tenant: the one that its client's id begins with. A request
 * whose client is of no open tenant goes on outside of any, where no client exists.
 */
final class ClientTenant extends OncePerRequestFilter {
    private final ClientSecretBasicAuthenticationConverter basic = new ClientSecretBasicAuthenticationConverter();
    private final Tenants tenants;
    private final Suspensions suspensions;
    private final CrossOrigin pages;

    ClientTenant(Tenants tenants, Suspensions suspensions, CrossOrigin pages) {
        this.tenants = tenants;
        this.suspensions = suspensions;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String tenant = Client.tenantOf(client(request));
        if (!isOpen(tenant)) {
            chain.doFilter(request, response);
            return;
        }
        suspensions.check(tenant);
        pages.check(tenant, request, response);
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

    private String client(HttpServletRequest request) {
        String named = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        if (named != null) {
            return named;
        }
        try {
            Authentication credentials = basic.convert(request);
            return credentials == null ? "" : credentials.getName();
        } catch (OAuth2AuthenticationException malformed) {
            return ""; // refused further in
        }
    }

    private boolean isOpen(String tenant) {
        try {
            tenants.require(tenant);
            return true;
        } catch (Problem unknownOrClosed) {
            return false;
        }
    }
}
