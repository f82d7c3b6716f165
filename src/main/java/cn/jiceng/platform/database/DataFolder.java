package cn.jiceng.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder in which demo mode keeps what must outlive a restart; one server at a time holds it, by a file lock. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the folder if need be, closes it to other users (its files run and open things), and holds it until closed, or until this process ends in whatever way. */
    static DataFolder hold(Path path) {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder %s cannot be used: %s".formatted(path.toAbsolutePath(), e),
                    "Give this user the right to write there, or set jiceng.data to another folder.",
                    e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var file = path.resolve("server.lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (isTaken(channel)) {
            var holder = Files.readString(file).strip();
            channel.close();
            throw new StartRefused(
                    "Another Jiceng server (process %s) is using the data folder %s."
                            .formatted(holder, path.toAbsolutePath()),
                    "Stop it (kill %s), or give this one a folder and a port of its own: jiceng.data and server.port."
                            .formatted(holder));
        }
        channel.truncate(0);
        var pid = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    Path cluster() {
        return path.resolve("postgresql");
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path password() {
        return path.resolve("postgres-password");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
