package cn.jiceng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One way to ask for the same streets.
 *
 * @param before what is done before each round
 * @param requests a request for each street, in the order that all contenders share
 * @param lengths how long the checked answer to each is; 0 before it was checked
 */
record Contender(String name, ServerProcess server, List<byte[]> requests, int[] lengths, Runnable before) {
    private static final int CLIENTS = 16;

    Contender(String name, ServerProcess server, List<byte[]> requests) {
        this(name, server, requests, () -> {});
    }

    Contender(String name, ServerProcess server, List<byte[]> requests, Runnable before) {
        this(name, server, requests, new int[requests.size()], before);
    }

    /**
     * What a round came to.
     *
     * @param refused calls that were told OVERLOADED, which are no calls otherwise
     * @param serverMicros processor time of the server's process for one call
     * @param clientMicros processor time of the clients for one call
     */
    record Round(long calls, double callsPerSecond, long refused, double serverMicros, double clientMicros) {}

    private record Work(long calls, long refused, long processorNanos) {}

    /** Asks for every street once and remembers how long the right answers are. */
    List<JsonNode> answers() throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        try (var client = new RawClient(server.port())) {
            for (int street = 0; street < requests.size(); street++) {
                lengths[street] = client.exchange(requests.get(street));
                answers.add(JsonMapper.shared().readTree(client.body()));
            }
        }
        return answers;
    }

    /** Asks for the first alone, and takes the right answers to the others to be as long. */
    JsonNode answer() throws IOException {
        try (var client = new RawClient(server.port())) {
            Arrays.fill(lengths, client.exchange(requests.getFirst()));
            return JsonMapper.shared().readTree(client.body());
        }
    }

    /** All clients ask for random streets, the same sequence for every contender. */
    Round run(Duration time, int seed) throws InterruptedException, ExecutionException {
        before.run();
        long serverBefore = server.processorTime().toNanos();
        long began = System.nanoTime();
        long calls = 0;
        long refused = 0;
        long clientNanos = 0;
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Work>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(31L * seed + client);
                clients.add(() -> ask(random, began + time.toNanos()));
            }
            for (Future<Work> work : threads.invokeAll(clients)) {
                calls += work.get().calls();
                refused += work.get().refused();
                clientNanos += work.get().processorNanos();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double serverNanos = server.processorTime().toNanos() - serverBefore;
        return new Round(calls, calls / seconds, refused, serverNanos / calls / 1e3, clientNanos / 1e3 / calls);
    }

    private Work ask(Random random, long end) throws IOException {
        long calls = 0;
        long refused = 0;
        try (var client = new RawClient(server.port())) {
            while (System.nanoTime() < end) {
                if (isAnswered(client, random.nextInt(requests.size()))) {
                    calls++;
                } else {
                    refused++;
                }
            }
        }
        return new Work(calls, refused, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private boolean isAnswered(RawClient client, int street) throws IOException {
        try {
            int length = client.exchange(requests.get(street));
            if (length != lengths[street]) {
                assertThat(client.body()).as(name).hasSize(lengths[street]);
            }
            return true;
        } catch (IllegalStateException notOk) {
            if (client.body().contains("OVERLOADED")) {
                return false;
            }
            throw notOk;
        }
    }
}
