package cn.jiceng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class EmbeddedRepairTest {
    private static final Path FOLDER = Path.of("target", "test-repair");
    private static final Path DATA = FOLDER.resolve("data");

    @Configuration(proxyBeanMethods = false)
    @Import({DatabaseConfiguration.class, TomcatServletWebServerAutoConfiguration.class})
    static class WebServer {}

    @BeforeEach
    void emptiesTheFolder() throws IOException {
        TestFolders.empty(FOLDER);
        TestFolders.withBinaries(DATA);
    }

    @Test
    void beginsAnewWhenTheFirstStartWasKilledHalfWay() throws IOException {
        var cluster = Files.createDirectories(DATA.resolve("postgresql"));
        Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
        Files.writeString(cluster.resolve("postgresql.conf"), "# begun");
        try (var database = EmbeddedDatabase.start(DataFolder.hold(DATA), 0, Durability.THROWN_AWAY)) {
            assertThat(database.server().demo()).isTrue();
        }
        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void stopsTheDatabaseWhenTheServersPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> SpringApplication.run(
                            WebServer.class,
                            "--spring.main.banner-mode=off",
                            "--server.port=" + taken.getLocalPort(),
                            "--jiceng.data=" + DATA))
                    .hasRootCauseInstanceOf(BindException.class)
                    .satisfies(
                            failure -> assertThat(failure).hasStackTraceContaining(PortInUseException.class.getName()));
        }
        assertThat(DATA.resolve("master-key")).exists();
        assertThat(DATA.resolve("postgresql").resolve("postmaster.pid")).doesNotExist();
        DataFolder.hold(DATA).close();
    }

    @Test
    void refusesAPortForTheDatabaseThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedDatabase.start(DataFolder.hold(DATA), port, Durability.THROWN_AWAY))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Port %d, asked for by jiceng.database.embedded-port, is in use.", port);
        }
        DataFolder.hold(DATA).close();
    }

    @Test
    void closesTheFolderToOtherUsers() throws IOException {
        Files.setPosixFilePermissions(DATA, PosixFilePermissions.fromString("rwxrwxrwx"));
        DataFolder.hold(DATA).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA)))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesAFolderThatIsInUse() throws IOException {
        try (var held = DataFolder.hold(DATA)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataFolder.hold(DATA))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }
}
