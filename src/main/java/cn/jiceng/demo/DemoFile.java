package cn.jiceng.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table among the resources, whose first line names its columns. */
final class DemoFile {
    private DemoFile() {}

    /** The fields of each line but the first. */
    static List<String[]> rows(String name) {
        try (InputStream file = Objects.requireNonNull(DemoFile.class.getResourceAsStream("/demo/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
