package cn.jiceng.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.DelegatingAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, with 429, who has sent too many wrong secrets within a minute: for one client, or from one address. Only wrong
 * ones stay counted. A client that has got a token from an address is counted there by itself, so nobody elsewhere, or
 * beside it, can keep it out.
 */
final class SecretGuesses extends OncePerRequestFilter {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 100_000;
    private static final String REFUSAL = """
            {"error":"temporarily_unavailable","error_description":"Too many wrong secrets. Try again in a minute."}""";

    private final AuthenticationConverter credentials = new DelegatingAuthenticationConverter(
            new ClientSecretBasicAuthenticationConverter(), new ClientSecretPostAuthenticationConverter());
    private final LoginSettings settings;
    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(WINDOW)
            .build();
    private final Cache<String, Boolean> proven = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofDays(1))
            .build();

    SecretGuesses(LoginSettings settings) {
        this.settings = settings;
    }

    /** How many wrong secrets there were, and how many there may be. */
    private record Count(AtomicInteger wrong, int allowed) {
        boolean isFull() {
            return wrong.get() >= allowed;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> client = client(request);
        if (client.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String pair = request.getRemoteAddr() + ' ' + client.get();
        List<Count> counts = counts(client.get(), request.getRemoteAddr(), proven.getIfPresent(pair) != null);
        if (counts.stream().anyMatch(Count::isFull)) {
            refuse(response);
            return;
        }
        // counted until it turns out to be right, or many tried at once would pass
        counts.forEach(count -> count.wrong().incrementAndGet());
        chain.doFilter(request, response);
        if (response.getStatus() != HttpStatus.UNAUTHORIZED.value()) {
            counts.forEach(count -> count.wrong().decrementAndGet());
        }
        if (response.getStatus() == HttpStatus.OK.value()) {
            proven.put(pair, true);
        }
    }

    private Optional<String> client(HttpServletRequest request) {
        try {
            return Optional.ofNullable(credentials.convert(request)).map(Authentication::getName);
        } catch (OAuth2AuthenticationException malformed) {
            return Optional.empty(); // refused further in, without a look at any secret
        }
    }

    private List<Count> counts(String client, String address, boolean proven) {
        return proven
                ? List.of(count("client " + client + " at " + address, settings.wrongSecretsPerClient()))
                : List.of(
                        count("client " + client, settings.wrongSecretsPerClient()),
                        count("address " + address, settings.wrongSecretsPerAddress()));
    }

    private Count count(String key, int allowed) {
        return new Count(wrong.get(key, one -> new AtomicInteger()), allowed);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WINDOW.toSeconds()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write(REFUSAL);
    }
}
