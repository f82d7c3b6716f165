package cn.jiceng.login;

import cn.jiceng.account.OwnPasswords;
import cn.jiceng.account.User;
import cn.jiceng.platform.error.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Lets users change their own passwords, which they prove with the one before; wrong ones count as they do for signing in.
 * Only the browser that changes it stays signed in: all other sessions, refresh tokens and tokens end.
 */
@Controller
class PasswordController {
    private static final String DIFFERENT = "两次输入的新密码不一致。";
    private static final String UNFIT =
            "新密码须为 " + OwnPasswords.SHORTEST + " 至 " + PasswordProof.LONGEST_PASSWORD + " 个字符，不得含有用户名，且与当前密码不同。";
    private static final String CHANGED = "密码已修改，其他设备上的登录均已失效。";

    private final PasswordProof proof;
    private final OwnPasswords passwords;
    private final TenantClients clients;
    private final LoginSessions sessions;
    private final LoginPage page;

    PasswordController(
            PasswordProof proof,
            OwnPasswords passwords,
            TenantClients clients,
            LoginSessions sessions,
            LoginPage page) {
        this.proof = proof;
        this.passwords = passwords;
        this.clients = clients;
        this.sessions = sessions;
        this.page = page;
    }

    @GetMapping(LoginConfiguration.PASSWORD)
    ResponseEntity<String> show(@RequestParam("client_id") String id, HttpServletRequest request) {
        return page.show(HttpStatus.OK, LoginForm.CHANGE_PASSWORD, clients.requirePortal(id), "", request);
    }

    @PostMapping(LoginConfiguration.PASSWORD)
    ResponseEntity<String> change(
            @RequestParam("client_id") String id,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String fresh,
            @RequestParam String again,
            HttpServletRequest request) {
        RegisteredClient client = clients.requirePortal(id);
        if (!fresh.equals(again)) {
            return refused(HttpStatus.BAD_REQUEST, client, DIFFERENT, request);
        }
        if (fresh.length() > PasswordProof.LONGEST_PASSWORD
                || fresh.equals(password)
                || !OwnPasswords.isFit(fresh, name.strip())) {
            return refused(HttpStatus.BAD_REQUEST, client, UNFIT, request);
        }
        PasswordProof.Result result = proof.of(name, password, request.getRemoteAddr());
        User user = result.user();
        if (user == null) {
            return refused(result.status(), client, result.message(), request);
        }
        User changed = passwords.change(user, fresh, id, RequestId.of(request));
        return done(client, sessions.begin(changed, request.isSecure()).toString(), request);
    }

    private ResponseEntity<String> refused(
            HttpStatus status, RegisteredClient client, String message, HttpServletRequest request) {
        return page.show(status, LoginForm.CHANGE_PASSWORD, client, message, request);
    }

    /** Whoever came here on the way to a portal goes on to it. */
    private ResponseEntity<String> done(RegisteredClient client, String cookie, HttpServletRequest request) {
        if (request.getParameter(OAuth2ParameterNames.RESPONSE_TYPE) != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.SET_COOKIE, cookie)
                    .header(HttpHeaders.LOCATION, LoginConfiguration.AUTHORIZATION + LoginPage.query(request))
                    .build();
        }
        ResponseEntity<String> shown = page.show(HttpStatus.OK, LoginForm.PASSWORD_CHANGED, client, CHANGED, request);
        return ResponseEntity.status(shown.getStatusCode())
                .headers(shown.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie)
                .body(shown.getBody());
    }
}
