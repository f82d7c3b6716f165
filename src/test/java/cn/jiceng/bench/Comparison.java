package cn.jiceng.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;

/**
 * Runs the contenders in turn, round after round, so that whatever else the machine does falls on all of them.
 *
 * @param contenders the first is the reference
 * @param goal what share of its calls a second the others have to reach
 */
record Comparison(List<Contender> contenders, double goal, Report report) {
    /** Compilers need calls, and on a busy machine time, before the code is as fast as it gets. */
    private static final long WARM_CALLS = Long.getLong("bench.warm-calls", 150_000);

    private static final int MOST_WARM_UPS = 24;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);

    void run() throws InterruptedException, ExecutionException {
        List<List<Contender.Round>> rounds = new ArrayList<>();
        for (Contender contender : contenders) {
            warmUp(contender);
            rounds.add(new ArrayList<>());
        }
        for (int round = 1; round <= ROUNDS; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                rounds.get(i).add(contenders.get(i).run(ROUND, round));
            }
        }
        for (int i = 0; i < contenders.size(); i++) {
            describe(contenders.get(i).name(), rounds.get(i));
        }
        for (int i = 1; i < contenders.size(); i++) {
            String what =
                    contenders.get(i).name() + " / " + contenders.getFirst().name();
            report.share(what, goal, shares(rounds.get(i), rounds.getFirst()));
        }
    }

    private static void warmUp(Contender contender) throws InterruptedException, ExecutionException {
        long calls = 0;
        for (int i = 0; i < MOST_WARM_UPS && calls < WARM_CALLS; i++) {
            calls += contender.run(ROUND, 0).calls();
        }
    }

    private void describe(String name, List<Contender.Round> rounds) {
        report.figure(name + ": calls a second", "%.0f", values(rounds, Contender.Round::callsPerSecond));
        report.figure(
                name + ": processor time of its JVM, µs a call", "%.0f", values(rounds, Contender.Round::serverMicros));
        report.figure(
                name + ": processor time of the clients, µs a call",
                "%.0f",
                values(rounds, Contender.Round::clientMicros));
        report.figure(name + ": calls told OVERLOADED", "%.0f", List.of((double) refused(rounds)));
    }

    private static long refused(List<Contender.Round> rounds) {
        return rounds.stream().mapToLong(Contender.Round::refused).sum();
    }

    private static List<Double> values(List<Contender.Round> rounds, ToDoubleFunction<Contender.Round> value) {
        return rounds.stream().map(value::applyAsDouble).toList();
    }

    private static List<Double> shares(List<Contender.Round> rounds, List<Contender.Round> reference) {
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            shares.add(rounds.get(i).callsPerSecond() / reference.get(i).callsPerSecond());
        }
        return shares;
    }
}
