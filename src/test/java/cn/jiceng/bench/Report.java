package cn.jiceng.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** The table of the benchmark: what was measured, beside its goal. */
final class Report {
    private static final Path FILE = Path.of("target", "bench.txt");
    private static final String ROW = "%-62s  %-12s  %s%n";

    private final StringBuilder table = new StringBuilder();

    Report() {
        table.append("Jiceng benchmark, %s, %d cores, %s %s, load of the machine before it %.1f%n%n"
                .formatted(
                        OffsetDateTime.now().truncatedTo(ChronoUnit.MINUTES),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.vm.name"),
                        Runtime.version(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        row("metric", "goal", "measured");
    }

    /** A start time with its goal. */
    void start(String what, Duration goal, List<Duration> times) {
        double[] seconds =
                times.stream().mapToDouble(time -> time.toMillis() / 1e3).toArray();
        row(
                what,
                "<= %d s".formatted(goal.toSeconds()),
                spread("%.1f s", seconds) + verdict(median(seconds) <= goal.toSeconds()));
    }

    void heap(String what, long mebibytes) {
        row(what, "< 512 MiB", mebibytes + " MiB" + verdict(mebibytes < 512));
    }

    /** How much of the reference's rate a contender reaches, with the goal that a share has to reach. */
    void share(String what, double goal, List<Double> shares) {
        double[] all = shares.stream().mapToDouble(Double::doubleValue).toArray();
        row(what, ">= %.2f".formatted(goal), spread("%.2f", all) + verdict(median(all) >= goal));
    }

    /** A figure without a goal. */
    void figure(String what, String format, List<Double> values) {
        row(
                what,
                "",
                spread(format, values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private void row(String what, String goal, String measured) {
        table.append(ROW.formatted(what, goal, measured));
    }

    private static String verdict(boolean met) {
        return met ? "" : "  MISSED";
    }

    private static String spread(String format, double... values) {
        String middle = format.formatted(median(values));
        if (values.length == 1) {
            return middle;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return "%s  (%s to %s)"
                .formatted(middle, format.formatted(sorted[0]), format.formatted(sorted[sorted.length - 1]));
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Prints it, and keeps it as a file. */
    void publish() throws IOException {
        Files.writeString(FILE, table);
        System.out.println("\n" + table);
    }
}
