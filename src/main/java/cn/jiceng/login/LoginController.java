package cn.jiceng.login;

import cn.jiceng.account.Accounts;
import cn.jiceng.account.User;
import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signs users in. The page carries the whole authorization request in its address, so that the server need not remember
 * it, and leads back to the authorization endpoint, which alone decides about it.
 */
@Controller
class LoginController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 200;

    private static final String WRONG = "用户名或密码不正确。";
    private static final String TOO_MANY = "尝试次数过多，请在 " + SignInAttempts.WINDOW.toMinutes() + " 分钟后再试。";

    private final Accounts accounts;
    private final TenantClients clients;
    private final SignInAttempts attempts;
    private final LoginSessions sessions;
    private final LoginPage page;

    LoginController(
            Accounts accounts, TenantClients clients, SignInAttempts attempts, LoginSessions sessions, LoginPage page) {
        this.accounts = accounts;
        this.clients = clients;
        this.attempts = attempts;
        this.sessions = sessions;
        this.page = page;
    }

    @GetMapping(LoginConfiguration.LOGIN)
    ResponseEntity<String> show(@RequestParam("client_id") String client, HttpServletRequest request) {
        return page(HttpStatus.OK, "", client, request);
    }

    @PostMapping(LoginConfiguration.LOGIN)
    ResponseEntity<String> signIn(
            @RequestParam("client_id") String client,
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request) {
        String typed = name.strip().toLowerCase(Locale.ROOT);
        if (attempts.isTooMany(typed, request.getRemoteAddr())) {
            return page(HttpStatus.TOO_MANY_REQUESTS, TOO_MANY, client, request);
        }
        boolean possible = typed.length() <= LONGEST_NAME && password.length() <= LONGEST_PASSWORD;
        Optional<User> user = possible ? accounts.user(typed, password) : Optional.empty();
        if (user.isEmpty()) {
            return page(HttpStatus.UNAUTHORIZED, WRONG, client, request);
        }
        attempts.right(typed, request.getRemoteAddr());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.SET_COOKIE,
                        sessions.begin(user.get(), request.isSecure()).toString())
                .location(URI.create(LoginConfiguration.AUTHORIZATION + query(request)))
                .build();
    }

    private ResponseEntity<String> page(HttpStatus status, String message, String id, HttpServletRequest request) {
        RegisteredClient client = clients.findByClientId(id);
        if (!client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.AUTHORIZATION_CODE)) {
            throw new Problem(ErrorCode.BAD_REQUEST, "Nobody signs in through this client.");
        }
        var token = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        return page.show(status, LoginConfiguration.LOGIN + query(request), token, message, client.getRedirectUris());
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : '?' + request.getQueryString();
    }
}
