package cn.jiceng.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/** The folder of the embedded PostgreSQL's files: tells a whole one from a half-made one and from a foreign one. */
record Cluster(Path path, Path passwordFile) {
    /** Name of the mark in the folder that says: made to the end. */
    static final String COMPLETED = "jiceng-completed";

    private static final String MAJOR_VERSION = "18";

    /**
     * Leaves a folder that this version can open, or an empty one. What was never finished (the process was killed
     * while it made the files) never held data, so it is deleted and made again.
     */
    void prepare() throws IOException {
        if (!Files.exists(completed())) {
            FileSystemUtils.deleteRecursively(path);
            SecretFile.write(passwordFile, newPassword());
            return;
        }
        requireVersion();
        if (!Files.exists(passwordFile)) {
            throw new StartRefused(
                    "%s is missing: without it the database in %s cannot be opened."
                            .formatted(passwordFile.toAbsolutePath(), path.toAbsolutePath()),
                    "Put the file back, or delete the folder to begin with a new, empty database.");
        }
    }

    private void requireVersion() throws IOException {
        var version = Files.readString(path.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new StartRefused(
                    "The database in %s was made by PostgreSQL %s; this server brings PostgreSQL %s."
                            .formatted(path.toAbsolutePath(), version, MAJOR_VERSION),
                    "Start the Jiceng version that made it, or delete the folder to begin with a new, empty database.");
        }
    }

    private static String newPassword() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    /** To be called when PostgreSQL's own set-up of the files has ended well. */
    void markCompleted() throws IOException {
        if (!Files.exists(completed())) {
            Files.createFile(completed());
        }
    }

    private Path completed() {
        return path.resolve(COMPLETED);
    }
}
