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
 */
record Comparison(List<Contender> contenders, Report report) {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS = 7;
    private static final double GOAL = 0.5;

    void run() throws InterruptedException, ExecutionException {
        List<List<Contender.Round>> rounds = new ArrayList<>();
        for (Contender contender : contenders) {
            contender.run(WARM_UP, 0);
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
            String what = contenders.get(i).name() + " / " + contenders.getFirst().name();
            report.share(what, GOAL, shares(rounds.get(i), rounds.getFirst()));
        }
    }

    private void describe(String name, List<Contender.Round> rounds) {
        report.figure(name + ", calls/s", "%.0f", values(rounds, Contender.Round::callsPerSecond));
        report.figure(
                name + ", processor time of its JVM a call, µs", "%.0f", values(rounds, Contender.Round::serverMicros));
        report.figure(
                name + ", processor time of the clients a call, µs",
                "%.0f",
                values(rounds, Contender.Round::clientMicros));
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
