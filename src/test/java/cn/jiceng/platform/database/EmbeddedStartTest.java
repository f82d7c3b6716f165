package cn.jiceng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStartTest {
    @Test
    void unpacksAgainWhatWasUnpackedHalfWay(@TempDir Path binaries) throws IOException {
        var whole = Files.createDirectory(binaries.resolve("PG-whole"));
        Files.createFile(whole.resolve(".exists"));
        var half = Files.createDirectories(binaries.resolve("PG-half").resolve("bin"));
        Files.writeString(half.resolve("postgres"), "half of it");
        EmbeddedStart.discardHalfUnpacked(binaries);
        assertThat(binaries).isDirectoryContaining(path -> path.equals(whole));
        assertThat(binaries.resolve("PG-half")).doesNotExist();
    }
}
