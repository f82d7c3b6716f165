package cn.jiceng.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Shows the authorization endpoint who has signed in. */
final class SessionContext implements SecurityContextRepository {
    private final LoginSessions sessions;

    SessionContext(LoginSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        sessions.find(exchange.getRequest()).map(SessionContext::signedIn).ifPresent(context::setAuthentication);
        return context;
    }

    /** The user of a session, as grants that come of it remember both. */
    static Authentication signedIn(LoginSessions.Session session) {
        var user =
                UsernamePasswordAuthenticationToken.authenticated(session.user().toString(), null, List.of());
        user.setDetails(session);
        return user;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // the cookie is set by the page that signs in
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.find(request).isPresent();
    }
}
