package cn.jiceng.login;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/**
 * Signs users out: their session in this browser ends on all servers, and with it the codes and refresh tokens that came of
 * it. Its parameters are those of OpenID Connect RP-Initiated Logout 1.0; instead of believing a hint it asks the user, so
 * that no other site signs anybody out.
 */
@Controller
class SignOutController {
    private static final String SIGNED_OUT = "已退出登录。";
    private static final String TO = "post_logout_redirect_uri";

    private final TenantClients clients;
    private final LoginSessions sessions;
    private final LoginPage page;

    SignOutController(TenantClients clients, LoginSessions sessions, LoginPage page) {
        this.clients = clients;
        this.sessions = sessions;
        this.page = page;
    }

    @GetMapping(LoginConfiguration.LOGOUT)
    ResponseEntity<String> ask(
            @RequestParam("client_id") String id,
            @RequestParam(name = TO, required = false) @Nullable String to,
            HttpServletRequest request) {
        return page.show(HttpStatus.OK, LoginForm.SIGN_OUT, require(id, to), "", request);
    }

    @PostMapping(LoginConfiguration.LOGOUT)
    ResponseEntity<String> signOut(
            @RequestParam("client_id") String id,
            @RequestParam(name = TO, required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String state,
            HttpServletRequest request) {
        RegisteredClient client = require(id, to);
        sessions.endAll(request);
        String cookie = sessions.end(request.isSecure()).toString();
        if (to != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.SET_COOKIE, cookie)
                    .header(HttpHeaders.LOCATION, to + state(to, state))
                    .build();
        }
        ResponseEntity<String> shown = page.show(HttpStatus.OK, LoginForm.SIGNED_OUT, client, SIGNED_OUT, request);
        return ResponseEntity.ok()
                .headers(shown.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie)
                .body(shown.getBody());
    }

    /** @throws Problem BAD_REQUEST for an address that the client has not registered: nobody is ever sent there */
    private RegisteredClient require(String id, @Nullable String to) {
        RegisteredClient client = clients.requirePortal(id);
        if (to != null && !client.getPostLogoutRedirectUris().contains(to)) {
            throw new Problem(ErrorCode.BAD_REQUEST, "This client has not registered that " + TO + ".");
        }
        return client;
    }

    private static String state(String to, @Nullable String state) {
        return state == null
                ? ""
                : (to.contains("?") ? "&state=" : "?state=") + UriUtils.encode(state, StandardCharsets.UTF_8);
    }
}
