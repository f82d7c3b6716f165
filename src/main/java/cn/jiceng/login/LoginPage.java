package cn.jiceng.login;

import cn.jiceng.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The pages on which a city's users sign in, sign out and change their passwords: one form and one style sheet inside, no
 * script, nothing from elsewhere. Their policy lets the form lead nowhere but here and, because browsers follow a form's
 * redirects by the same rule, to the addresses of the client.
 */
@Component
class LoginPage {
    private static final String FRAME = LoginForm.read("page.html");
    private static final String STYLE = LoginForm.read("page.css");
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";
    private static final String STYLE_HASH = sha256(STYLE);

    private final Tenants tenants;

    LoginPage(Tenants tenants) {
        this.tenants = tenants;
    }

    /**
     * A page of the current city.
     *
     * @param client through which its user came, and to whose addresses the form may lead
     * @param message what was wrong with the last attempt, or what was done; empty before the first
     */
    ResponseEntity<String> show(
            HttpStatus status, LoginForm form, RegisteredClient client, String message, HttpServletRequest request) {
        var token = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        String html = FRAME.replace("{{form}}", form.html)
                .replace("{{style}}", STYLE)
                .replace("{{title}}", form.title)
                .replace("{{role}}", form.roleOfMessage())
                .replace("{{city}}", HtmlUtils.htmlEscape(tenants.current().name()))
                .replace("{{csrf-name}}", HtmlUtils.htmlEscape(token.getParameterName()))
                .replace("{{csrf}}", HtmlUtils.htmlEscape(token.getToken()))
                .replace("{{message}}", HtmlUtils.htmlEscape(message))
                .replace("{{query}}", HtmlUtils.htmlEscape(query(request)));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_LANGUAGE, "zh-CN")
                .header("Content-Security-Policy", POLICY.formatted(STYLE_HASH, sources(client)))
                .body(html);
    }

    /** The whole request goes along in the address, so that the server need not remember it. */
    static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : '?' + request.getQueryString();
    }

    private static String sources(RegisteredClient client) {
        return Stream.concat(client.getRedirectUris().stream(), client.getPostLogoutRedirectUris().stream())
                .map(URI::create)
                .flatMap(LoginPage::source)
                .distinct()
                .map(source -> " " + source)
                .collect(Collectors.joining());
    }

    private static Stream<String> source(URI address) {
        return Stream.of(
                address.getRawAuthority() == null
                        ? address.getScheme() + ":"
                        : address.getScheme() + "://" + address.getRawAuthority());
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
