package cn.jiceng.platform.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link DatabaseProcess} that a test has started; what it prints goes to a file. */
record ServerChild(Process process, Path output) {
    private static final int PATIENCE_SECONDS = 60;

    static ServerChild start(Path data) throws IOException {
        var output = Files.createTempFile(Path.of("target"), "server-child", ".log");
        var command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseProcess.class.getName(),
                "--spring.main.web-application-type=none",
                "--spring.main.banner-mode=off",
                "--jiceng.data=" + data);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()))
                .start();
        return new ServerChild(process, output);
    }

    /** Waits until it serves. */
    ServerChild up() throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!printed().contains(DatabaseProcess.UP)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The child did not come up:\n" + printed());
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    /** Waits until it has ended by itself or by a signal, and returns its exit code. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The child does not end");
        }
        return process.exitValue();
    }

    String printed() throws IOException {
        return Files.readString(output);
    }

    Connection connect() throws IOException, SQLException {
        var line = printed()
                .lines()
                .filter(text -> text.startsWith(DatabaseProcess.UP))
                .findFirst()
                .orElseThrow()
                .split(" ");
        return DriverManager.getConnection(line[1], "postgres", line[2]);
    }
}
