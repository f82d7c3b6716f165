package cn.jiceng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {
    private final Path files;
    private final Path password;
    private final Cluster cluster;

    ClusterTest(@TempDir Path folder) {
        files = folder.resolve("postgresql");
        password = folder.resolve("postgres-password");
        cluster = new Cluster(files, password);
    }

    @BeforeEach
    void writesTheFirstFiles() throws IOException {
        Files.createDirectory(files);
        Files.writeString(files.resolve("PG_VERSION"), "18\n");
    }

    @Test
    void deletesFilesThatWereNeverFinished() throws IOException {
        cluster.prepare();
        assertThat(files).doesNotExist();
        assertThat(cluster.password()).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsFinishedFilesAndTheirPassword() throws IOException {
        Files.writeString(password, "kept\n");
        cluster.markCompleted();
        cluster.prepare();
        assertThat(files.resolve("PG_VERSION")).exists();
        assertThat(cluster.password()).isEqualTo("kept");
    }

    @Test
    void refusesFilesOfAnotherMajorVersion() throws IOException {
        Files.writeString(files.resolve("PG_VERSION"), "17\n");
        cluster.markCompleted();
        assertThatThrownBy(cluster::prepare)
                .isInstanceOf(StartRefused.class)
                .hasMessageEndingWith("was made by PostgreSQL 17; this server brings PostgreSQL 18.");
        assertThat(files).exists();
    }

    @Test
    void refusesFilesWhosePasswordIsGone() throws IOException {
        cluster.markCompleted();
        assertThatThrownBy(cluster::prepare)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("postgres-password is missing");
        assertThat(files).exists();
    }
}
