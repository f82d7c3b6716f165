package cn.jiceng.tenancy;

import cn.jiceng.TestClient;
import cn.jiceng.TestClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * One of many calls; its number says which city is asked and what.
 *
 * @param city the tenant
 * @param root the code of its root
 */
record MixedCall(int number, String city, String root) {
    private static final List<String> CITIES = List.of("load-a", "load-b", "load-c");
    private static final String GOOD = """
            {division(code: "%s") { code name children { nodes { code parent { name } } } counts { districts } }}""";

    /** How a call ended. */
    enum End {
        RIGHT,
        CANCELLED,
        OVERLOADED,
        WRONG
    }

    static MixedCall of(int number) {
        int city = (int) (number * 2_654_435_761L >>> 7) % 3; // scattered, but the same in every run
        return new MixedCall(number, CITIES.get(Math.abs(city)), "217" + (Math.abs(city) + 1));
    }

    /** @param patience how long the server waits for a connection before it may say that it is overloaded */
    End run(TestClient client, Duration patience) {
        return switch (number % 200) {
            case 0 -> expect("TIMEOUT", "{sleep}", client, patience);
            case 1, 2, 3 -> cancel(client);
            case 4, 5, 6 ->
                expect("NOT_FOUND", "{division(code: \"218%s\") { name }}".formatted(number), client, patience);
            case 7, 8, 9 -> expect("BAD_REQUEST", "{divisions(after: \"AAAA\") { nodes { id } }}", client, patience);
            case 10, 11 -> expect("BAD_REQUEST", "{division(", client, patience);
            default -> good(client, patience);
        };
    }

    private End good(TestClient client, Duration patience) {
        long began = System.nanoTime();
        Answer answer = client.anonymously(city, GOOD.formatted(root));
        var division = answer.data().path("division");
        var child = division.path("children").path("nodes").path(0);
        boolean right = division.path("name").asString("").equals(city + "市")
                && child.path("code").asString("").equals(root + "01")
                && child.path("parent").path("name").asString("").equals(city + "市")
                && division.path("counts").path("districts").asInt(0) == 1;
        return right ? End.RIGHT : judge(answer, began, patience);
    }

    private End expect(String code, String query, TestClient client, Duration patience) {
        long began = System.nanoTime();
        Answer answer = client.anonymously(city, query);
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
                X-Tenant: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(city, body.length);
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
