package cn.jiceng.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A server that runs as a process of its own, with the JVM's settings of production.
 *
 * @param startTime from the start of the process to its first good answer
 * @param output the file with what it prints
 */
record ServerProcess(Process process, int port, Duration startTime, Path output) implements AutoCloseable {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"), "bin");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Pattern HISTOGRAM_TOTAL = Pattern.compile("\nTotal +\\d+ +(\\d+)");

    /**
     * Starts a server and waits until it answers.
     *
     * @param program what the JVM runs, with its arguments
     * @param probe a request that it answers with 200 when it is ready
     */
    static ServerProcess start(List<String> program, byte[] probe) throws IOException, InterruptedException {
        return startCommand(command(program), probe);
    }

    /** The same for what no JVM runs. Its last argument tells the port, in the form of Spring Boot. */
    static ServerProcess startCommand(List<String> serving, byte[] probe) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(serving);
        command.add("--server.port=" + port);
        Path output = Files.createTempFile(Path.of("target"), "bench-server", ".log");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()))
                .start();
        while (!answers(port, probe)) {
            boolean ended = process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - began > PATIENCE.toNanos()) {
                process.destroy();
                throw new IllegalStateException("The server does not start:\n" + Files.readString(output));
            }
        }
        return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - began), output);
    }

    /** Runs a program of the JVM that ends by itself. */
    static void run(List<String> program) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "bench-run", ".log");
        Process process = new ProcessBuilder(command(program))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()))
                .start();
        if (!process.waitFor(PATIENCE) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException(program + " fails:\n" + Files.readString(output));
        }
    }

    private static List<String> command(List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(JAVA_HOME.resolve("java").toString());
        command.addAll(List.of(System.getProperty("server.jvm").split(" ")));
        command.addAll(program);
        return command;
    }

    private static boolean answers(int port, byte[] probe) {
        try (var client = new RawClient(port)) {
            client.exchange(probe);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What is left on the heap after a full collection, in MiB. */
    long heapInUse() throws IOException {
        Process jcmd = new ProcessBuilder(
                        JAVA_HOME.resolve("jcmd").toString(), Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var total = HISTOGRAM_TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IllegalStateException("no total in " + histogram);
        }
        return Long.parseLong(total.group(1)) >> 20;
    }

    /** The processor time that it has taken so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Stops it as Ctrl-C does, and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
