package cn.jiceng.wish;

import static cn.jiceng.registration.RegistrationClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiceng.TestClient;
import cn.jiceng.registration.RegistrationClient;
import cn.jiceng.security.HolderTokens;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Lets 64 members claim the same wish at once, again and again. */
final class ClaimRaces implements AutoCloseable {
    private static final int CLIENTS = 64;
    private static final String CITY = "panjin";

    private final WishClient wishes;
    private final List<Map<String, String>> members = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final CyclicBarrier start = new CyclicBarrier(CLIENTS);
    private final List<Duration> losers = new ArrayList<>();

    ClaimRaces(TestClient client, JWKSource<SecurityContext> keys) {
        wishes = new WishClient(client, CITY);
        var tokens = new HolderTokens(keys, CITY);
        for (int i = 0; i < CLIENTS; i++) {
            members.add(tokens.member(id(wishes.city().member().path("person"))));
        }
    }

    /** An answer with the time that it took. */
    private record Timed(JsonNode payload, Duration took) {}

    /** Each wish has one winner; everybody else is told in which state it is. */
    void haveOneWinnerEach(int number) throws Exception {
        for (int i = 0; i < number; i++) {
            JsonNode wish = wishes.published();
            List<Timed> lost = together(wish).stream()
                    .filter(answer ->
                            !RegistrationClient.error(answer.payload()).isEmpty())
                    .toList();
            assertThat(lost).hasSize(CLIENTS - 1).allSatisfy(answer -> {
                assertThat(RegistrationClient.error(answer.payload())).isEqualTo("ALREADY_CLAIMED");
                assertThat(answer.payload().at("/userErrors/0/message").asString(""))
                        .contains("CLAIMED");
            });
            lost.forEach(answer -> losers.add(answer.took()));
            assertThat(wishes.read(wish, "state claims { totalCount }").toString())
                    .isEqualTo("{\"state\":\"CLAIMED\",\"claims\":{\"totalCount\":1}}");
        }
    }

    private List<Timed> together(JsonNode wish) throws Exception {
        List<Future<Timed>> answers = new ArrayList<>();
        for (Map<String, String> member : members) {
            answers.add(threads.submit(() -> {
                start.await();
                return claim(wish, member);
            }));
        }
        List<Timed> found = new ArrayList<>();
        for (Future<Timed> answer : answers) {
            found.add(answer.get());
        }
        return found;
    }

    /** A refusal is a payload with its reason; an error of the request fails here. */
    private Timed claim(JsonNode wish, Map<String, String> member) {
        long begun = System.nanoTime();
        var answer = wishes.city().send(member, "wishClaim", Map.of("id", id(wish)));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        return new Timed(RegistrationClient.payload(answer, "wishClaim"), took);
    }

    /** Within what time 99 of 100 losers had their answer. */
    Duration losersWait() {
        List<Duration> sorted = losers.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
