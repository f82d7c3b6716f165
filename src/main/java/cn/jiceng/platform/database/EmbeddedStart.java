package cn.jiceng.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One start of the embedded PostgreSQL: unpacks the binaries, makes the files the first time, runs the server. */
record EmbeddedStart(DataFolder folder, Cluster cluster, Durability durability) {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStart.class);

    static final String HOST = "127.0.0.1";
    static final String SUPERUSER = "postgres";

    /** Long enough for the recovery of a crashed database. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long LOG_BYTES = 10_000_000;

    /** For a developer's machine of two cores. Errors are logged without SQL and detail, which may be personal. */
    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", HOST,
            "unix_socket_directories", "",
            "max_connections", "150",
            "shared_buffers", "128MB",
            "max_wal_size", "512MB",
            "jit", "off",
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse");

    /**
     * First-time set-up: passwords for everybody, and an order and character classes that do not depend on the
     * machine's locale (trigrams of Chinese names need a UTF-8 LC_CTYPE; macOS has no C.UTF-8).
     */
    private Map<String, String> firstTime() {
        return Map.of(
                "auth-host", "scram-sha-256",
                "auth-local", "scram-sha-256",
                "pwfile", folder.password().toString(),
                "locale", "C",
                "lc-ctype", System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8",
                "locale-provider", "builtin",
                "builtin-locale", "C.UTF-8");
    }

    EmbeddedPostgres run(int port) throws IOException {
        LOG.info(
                "Starting the embedded PostgreSQL{}",
                Files.exists(cluster.path()) ? "" : ", the first time: making its files");
        discardHalfUnpacked(folder.binaries());
        turnLog(folder.log());
        var log = Redirect.appendTo(folder.log().toFile());
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setDataDirectory(cluster.path())
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(directory -> complete())
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", cluster.password())
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPort(free(port));
        firstTime().forEach(builder::setLocaleConfig);
        SETTINGS.forEach(builder::setServerConfig);
        durability.settings().forEach(builder::setServerConfig);
        return builder.start();
    }

    private void complete() {
        try {
            cluster.markCompleted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library takes a file that is there for a whole one, even if the process was killed while writing it. */
    static void discardHalfUnpacked(Path binaries) throws IOException {
        if (!Files.exists(binaries)) {
            return;
        }
        try (var versions = Files.newDirectoryStream(binaries)) {
            for (var version : versions) {
                if (!Files.exists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        }
    }

    private static void turnLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int free(int port) throws IOException {
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
            return probe.getLocalPort();
        } catch (BindException e) {
            throw new StartRefused(
                    "Port %d, asked for by jiceng.database.embedded-port, is in use.".formatted(port),
                    "Free it, or leave the setting out: then a free port is chosen.",
                    e);
        }
    }
}
