package cn.jiceng.tenancy;

import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One of many calls; its number says which city is asked and what.
 *
 * @param city the tenant
 * @param root the code of its root
 * @param token the token of a client of the city, empty for a call that only names it
 */
record MixedCall(int number, String city, String root, String token) {
    private static final List<String> CITIES = List.of("load-a", "load-b", "load-c");
    private static final int KINDS = 200;
    private static final String GOOD = """
            {me { tenant } division(code: "%s") { code name children { nodes { code parent { name } } } counts { districts } }}""";

    /** How a call ended. */
    enum End {
        RIGHT,
        CANCELLED,
        OVERLOADED,
        WRONG
    }

    /** Every other call has a token; of each kind of call half. */
    static MixedCall of(int number, Map<String, String> tokens) {
        int city = Math.abs((int) (number * 2_654_435_761L >>> 7) % 3); // scattered, but the same in every run
        String name = CITIES.get(city);
        boolean signedIn = (number + number / KINDS) % 2 == 0;
        return new MixedCall(
                number, name, "217" + (city + 1), signedIn ? Objects.requireNonNull(tokens.get(name)) : "");
    }

    /** Tokens of all cities, got before the budget is contended. */
    static Map<String, String> tokens(TestClient client) {
        return CITIES.stream().collect(Collectors.toMap(city -> city, city -> client.token(city + ".partner")));
    }

    boolean signedIn() {
        return !token.isEmpty();
    }

    /** @param patience how long the server waits for a connection before it may say that it is overloaded */
    End run(TestClient client, Duration patience) {
        return switch (number % KINDS) {
            case 0 -> expect("TIMEOUT", "{sleep}", client, patience);
            case 1, 2, 3 -> cancel(client);
            case 4, 5, 6 ->
                expect("NOT_FOUND", "{division(code: \"218%s\") { name }}".formatted(number), client, patience);
            case 7, 8, 9 -> expect("BAD_REQUEST", "{divisions(after: \"AAAA\") { nodes { id } }}", client, patience);
            case 10, 11 -> expect("BAD_REQUEST", "{division(", client, patience);
            default -> good(client, patience);
        };
    }

    private Answer ask(TestClient client, String query) {
        return client.send(query, Map.of(), Map.of(header(), value()));
    }

    private String header() {
        return signedIn() ? "Authorization" : "X-Tenant";
    }

    private String value() {
        return signedIn() ? "Bearer " + token : city;
    }

    private End good(TestClient client, Duration patience) {
        long began = System.nanoTime();
        Answer answer = ask(client, GOOD.formatted(root));
        var division = answer.data().path("division");
        var child = division.path("children").path("nodes").path(0);
        boolean right = answer.data().at("/me/tenant").asString("").equals(signedIn() ? city : "")
                && division.path("name").asString("").equals(city + "市")
                && child.path("code").asString("").equals(root + "01")
                && child.path("parent").path("name").asString("").equals(city + "市")
                && division.path("counts").path("districts").asInt(0) == 1;
        return right ? End.RIGHT : judge(answer, began, patience);
    }

    private End expect(String code, String query, TestClient client, Duration patience) {
        long began = System.nanoTime();
        Answer answer = ask(client, query);
        return answer.errorCode().equals(code) ? End.RIGHT : judge(answer, began, patience);
    }

    /** To be overloaded is an answer only after the patience has really passed. */
    private static End judge(Answer answer, long began, Duration patience) {
        boolean waited = System.nanoTime() - began >= patience.toNanos();
        if (answer.errorCode().equals("OVERLOADED") && waited) {
            return End.OVERLOADED;
        }
        System.err.println("wrong answer: " + answer);
        return End.WRONG;
    }

    /** Asks, and goes away without waiting for the answer. */
    private End cancel(TestClient client) {
        byte[] body =
                "{\"query\": \"{divisions { nodes { name parent { name } } }}\"}".getBytes(StandardCharsets.UTF_8);
        String head = """
                POST /graphql HTTP/1.1\r
                Host: localhost\r
                %s: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(header(), value(), body.length);
        try (var socket = new Socket("localhost", client.uri("/").getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, number % 2 == 0 ? body.length : body.length / 2);
            socket.getOutputStream().flush();
            return End.CANCELLED;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
