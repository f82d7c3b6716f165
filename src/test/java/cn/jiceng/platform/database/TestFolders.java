package cn.jiceng.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Data folders for tests: unpacking PostgreSQL for each would cost seconds, so they share the test database's. */
final class TestFolders {
    private TestFolders() {}

    static void empty(Path folder) throws IOException {
        stopLeftOvers(folder);
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
    }

    /** A test run that was itself killed may have left servers on its folders. */
    private static void stopLeftOvers(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var data = Files.newDirectoryStream(folder)) {
            for (var path : data) {
                var postmaster = Postmaster.of(path.resolve("postgresql"));
                if (postmaster.isPresent()) {
                    postmaster.get().stop();
                }
            }
        }
    }

    static Path withBinaries(Path data) throws IOException {
        TestDatabase.server();
        Files.createDirectories(data);
        Files.createSymbolicLink(data.resolve("binaries"), TestDatabase.BINARIES.toAbsolutePath());
        return data;
    }
}
