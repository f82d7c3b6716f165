package cn.jiceng.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Three wrong secrets a client and five an address, counted beside each other. */
class SecretGuessesTest {
    private final SecretGuesses guesses =
            new SecretGuesses(new LoginSettings(Duration.ZERO, Duration.ZERO, 3, 5, 5, 5, 5));

    private int ask(String client, String address, String secret) {
        var request = new MockHttpServletRequest("POST", "/oauth2/token");
        request.setRemoteAddr(address);
        request.addParameter("client_id", client);
        request.addParameter("client_secret", secret);
        var response = new MockHttpServletResponse();
        FilterChain server =
                (asked, answer) -> ((HttpServletResponse) answer).setStatus(secret.equals("right") ? 200 : 401);
        try {
            guesses.doFilter(request, response, server);
        } catch (ServletException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return response.getStatus();
    }

    private void guess(int times, String client, String address) {
        for (int time = 0; time < times; time++) {
            assertThat(ask(client, address, "wrong")).isEqualTo(401);
        }
    }

    @Test
    void aClientIsClosedToGuessesFromAnywhere() {
        guess(2, "a", "one");
        guess(1, "a", "two");
        assertThat(ask("a", "three", "wrong")).isEqualTo(429);
        assertThat(ask("b", "three", "right")).isEqualTo(200);
    }

    @Test
    void anAddressIsClosedToGuessesAtAnyClient() {
        guess(3, "a", "one");
        guess(2, "b", "one");
        assertThat(ask("c", "one", "wrong")).isEqualTo(429);
        assertThat(ask("c", "two", "wrong")).isEqualTo(401);
    }

    @Test
    void aClientThatKnowsItsSecretIsNotKeptOutByGuessesElsewhereOrBesideIt() {
        assertThat(ask("a", "home", "right")).isEqualTo(200);
        guess(3, "a", "elsewhere");
        guess(3, "b", "home");
        guess(2, "c", "home");
        assertThat(ask("a", "home", "right")).isEqualTo(200);
        guess(3, "a", "home");
        assertThat(ask("a", "home", "wrong")).isEqualTo(429);
    }

    @Test
    void rightSecretsDoNotCount() {
        for (int time = 0; time < 10; time++) {
            assertThat(ask("a" + time, "one", "right")).isEqualTo(200);
        }
        guess(3, "b", "one");
    }
}
