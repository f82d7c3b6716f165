package cn.jiceng.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL server process of one cluster folder, found through the folder's postmaster.pid. */
record Postmaster(ProcessHandle process, Path file) {
    /** How far the start that the system reports may be from the start that the file records: clocks get set. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final int LINES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    /**
     * The process that serves this folder now. A file that names a process which is no PostgreSQL (after a reboot, say)
     * is taken away, for PostgreSQL itself would refuse to start beside it.
     */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < LINES) {
            Files.delete(file); // its writer was killed midway, before it served anything
            return Optional.empty();
        }
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (process.isEmpty()) {
            return Optional.empty();
        }
        if (!isPostgres(process.get())) {
            Files.delete(file);
            return Optional.empty();
        }
        requireSameStart(process.get(), lines, file);
        return Optional.of(new Postmaster(process.get(), file));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private static void requireSameStart(ProcessHandle process, List<String> lines, Path file) {
        var recorded = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        var actual = process.info().startInstant().orElse(Instant.EPOCH);
        if (Duration.between(recorded, actual).abs().compareTo(TOLERANCE) > 0) {
            throw new StartRefused(
                    "%s names process %d, a PostgreSQL that started at %s, not at %s as recorded: it may serve another folder."
                            .formatted(file.toAbsolutePath(), process.pid(), actual, recorded),
                    "If it serves this folder, stop it (kill -INT %d); if it does not, delete the file."
                            .formatted(process.pid()));
        }
    }

    /** Stops it in order: clients are cut off, everything committed is written out. */
    void stop() throws IOException {
        signal("-INT");
        if (ends()) {
            return;
        }
        signal("-QUIT");
        if (!ends()) {
            throw new StartRefused(
                    "The PostgreSQL left over from an earlier run (process %d) does not stop.".formatted(process.pid()),
                    "Look at it, and end it by hand.");
        }
    }

    /** Java itself only sends TERM, on which PostgreSQL waits for its clients, and KILL. */
    private void signal(String name) throws IOException {
        new ProcessBuilder("kill", name, Long.toString(process.pid()))
                .start()
                .onExit()
                .join();
    }

    /** PostgreSQL takes its file away last; where nobody collects ended processes, the process itself stays listed. */
    private boolean ends() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(file) && process.isAlive()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }
}
