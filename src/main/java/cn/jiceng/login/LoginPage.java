package cn.jiceng.login;

import cn.jiceng.tenancy.Tenants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The page on which a city's users sign in: one form and one style sheet inside, no script, nothing from elsewhere. Its
 * policy lets the form lead nowhere but here and, because browsers follow a form's redirects by the same rule, to the
 * addresses of the client.
 */
@Component
class LoginPage {
    private static final String FORM = read("login/page.html");
    private static final String STYLE = read("login/page.css");
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";
    private static final String STYLE_HASH = sha256(STYLE);

    private final Tenants tenants;

    LoginPage(Tenants tenants) {
        this.tenants = tenants;
    }

    /**
     * The page of the current city.
     *
     * @param action where the form goes
     * @param token against forged requests
     * @param message what was wrong with the last attempt, empty before the first
     * @param leadsTo where the client has its users sent back to
     */
    ResponseEntity<String> show(
            HttpStatus status, String action, CsrfToken token, String message, Collection<String> leadsTo) {
        String html = FORM.replace("{{style}}", STYLE)
                .replace("{{city}}", HtmlUtils.htmlEscape(tenants.current().name()))
                .replace("{{action}}", HtmlUtils.htmlEscape(action))
                .replace("{{csrf-name}}", HtmlUtils.htmlEscape(token.getParameterName()))
                .replace("{{csrf}}", HtmlUtils.htmlEscape(token.getToken()))
                .replace("{{message}}", HtmlUtils.htmlEscape(message));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_LANGUAGE, "zh-CN")
                .header("Content-Security-Policy", POLICY.formatted(STYLE_HASH, sources(leadsTo)))
                .body(html);
    }

    private static String sources(Collection<String> addresses) {
        return addresses.stream()
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

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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
