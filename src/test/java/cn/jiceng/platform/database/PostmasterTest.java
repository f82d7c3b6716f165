package cn.jiceng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
    private final Path cluster;
    private final Path file;

    PostmasterTest(@TempDir Path cluster) {
        this.cluster = cluster;
        file = cluster.resolve("postmaster.pid");
    }

    @Test
    void isNobodyWithoutAFile() throws IOException {
        assertThat(Postmaster.of(cluster)).isEmpty();
    }

    @Test
    void isNobodyWhenTheProcessHasEnded() throws Exception {
        var process = new ProcessBuilder("true").start();
        process.waitFor();
        write(process.pid(), 0);
        assertThat(Postmaster.of(cluster)).isEmpty();
    }

    @Test
    void takesAwayAFileThatNamesAnotherProgram() throws IOException {
        write(ProcessHandle.current().pid(), 0);
        assertThat(Postmaster.of(cluster)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void isTheProcessThatStartedWhenTheFileSays() throws IOException {
        var serving = serving();
        write(serving.pid(), serving.info().startInstant().orElseThrow().getEpochSecond());
        assertThat(Postmaster.of(cluster))
                .hasValueSatisfying(found -> assertThat(found.process()).isEqualTo(serving));
    }

    @Test
    void leavesAPostgreSqlAloneThatStartedAtAnotherTime() throws IOException {
        var serving = serving();
        write(serving.pid(), 1_700_000_000);
        assertThatThrownBy(() -> Postmaster.of(cluster))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("names process %d".formatted(serving.pid()));
        assertThat(file).exists();
    }

    private static ProcessHandle serving() throws IOException {
        TestDatabase.server();
        return Postmaster.of(TestDatabase.CLUSTER).orElseThrow().process();
    }

    private void write(long pid, long startSecond) throws IOException {
        Files.writeString(file, "%d\n%s\n%d\n5432\n".formatted(pid, cluster, startSecond));
    }
}
