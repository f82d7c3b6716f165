package cn.jiceng.login;

import cn.jiceng.account.User;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signs users in. The page carries the whole authorization request in its address, and leads back to the authorization
 * endpoint, which alone decides about it.
 */
@Controller
class LoginController {
    private final PasswordProof proof;
    private final TenantClients clients;
    private final LoginSessions sessions;
    private final LoginPage page;

    LoginController(PasswordProof proof, TenantClients clients, LoginSessions sessions, LoginPage page) {
        this.proof = proof;
        this.clients = clients;
        this.sessions = sessions;
        this.page = page;
    }

    @GetMapping(LoginConfiguration.LOGIN)
    ResponseEntity<String> show(@RequestParam("client_id") String client, HttpServletRequest request) {
        return page.show(HttpStatus.OK, LoginForm.SIGN_IN, clients.requirePortal(client), "", request);
    }

    @PostMapping(LoginConfiguration.LOGIN)
    ResponseEntity<String> signIn(
            @RequestParam("client_id") String client,
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request) {
        PasswordProof.Result result = proof.of(name, password, request.getRemoteAddr());
        User user = result.user();
        if (user == null) {
            return page.show(
                    result.status(), LoginForm.SIGN_IN, clients.requirePortal(client), result.message(), request);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.SET_COOKIE,
                        sessions.begin(user, request.isSecure()).toString())
                .header(HttpHeaders.LOCATION, LoginConfiguration.AUTHORIZATION + LoginPage.query(request))
                .build();
    }
}
